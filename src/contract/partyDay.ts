import * as z from 'zod'
import { MATERIAL_KINDS, LONGEST_SAID, STEP_KINDS } from '@/domain/partyDay'
import { MARKS } from '@/domain/rollCall'
import { LONGEST_RECORDING } from '@/domain/upload'
import { endpoint } from './endpoint'
import { cursor, forElder, id, instant, pageOf, pageSize, text } from './fields'

const activityId = id('党日')
const wordId = id('说的话')
const recordingId = id('录音')

/** What is looked at or heard in a step; `file`: the address of a recording or a picture. */
const material = z.object({
  kind: z.enum(MATERIAL_KINDS),
  /** Of the article or the upload; null: a link in words. */
  id: z.uuid().nullable(),
  words: z.string().nullable(),
  file: z.string().nullable(),
})

export const step = z.object({
  stepId: z.uuid(),
  kind: z.enum(STEP_KINDS),
  title: z.string(),
  minutes: z.int(),
  /** By name; null: nobody in particular. */
  speaker: z.string().nullable(),
  speakerId: z.uuid().nullable(),
  material: material.nullable(),
})

/** coming: not begun. on: it goes on now. over: ended, or its day has passed. */
const stage = z.enum(['coming', 'on', 'over'])

export const mine = endpoint({
  summary: 'Party days of my branches: what goes on and comes, the soonest first; or what was',
  audience: 'member',
  request: {
    for: forElder,
    which: z.enum(['coming', 'past']).default('coming').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(
    z.object({
      activityId: z.uuid(),
      title: z.string(),
      branch: z.string(),
      place: z.string(),
      state: z.enum(['published', 'cancelled']),
      startsAt: instant,
      endsAt: instant,
      on: z.boolean(),
      mark: z.enum(MARKS).nullable(),
    }),
  ),
  refusals: ['helpEnded'],
})

export const follow = endpoint({
  // Answers at once when there is something newer than `seen`; else, where the door can, when there is.
  summary: 'Where a party day stands: the step, who leads, what is decided now',
  audience: 'member',
  request: { for: forElder, activityId, seen: z.int().meta({ title: '看到哪里' }).optional() },
  reply: z.object({
    version: z.int(),
    stage,
    title: z.string(),
    startsAt: instant,
    theme: z.string().nullable(),
    steps: z.array(step),
    /** Which of the steps it is at, from 0. */
    at: z.int(),
    /** Who leads, by name; empty: they have left. */
    leader: z.string().nullable(),
    /** What is open to decide; whether I may. */
    matter: z.object({ matterId: z.uuid(), question: z.string() }).nullable(),
    voter: z.boolean(),
    mark: z.enum(MARKS).nullable(),
    handUp: z.boolean(),
    /** 补课, once it is over; null: nothing to make up. */
    makeUp: z.enum(['open', 'fresh', 'done']).nullable(),
    /** Seconds after which to ask again; 0: at once, because the question is held. */
    askAgainIn: z.int(),
  }),
  refusals: ['helpEnded'],
})

export const listen = endpoint({
  summary: 'I am listening at home: 线上参加 on the roll, without any proof; twice is once',
  audience: 'member',
  request: { for: forElder, activityId },
  reply: z.object({ mark: z.enum(MARKS) }),
  refusals: ['partyDayNotOn', 'helpEnded'],
})

export const makeUp = endpoint({
  summary: 'I have made up for a party day within the month: 补课了 on the roll, without any proof',
  audience: 'member',
  request: { for: forElder, activityId },
  reply: z.object({ mark: z.enum(MARKS).nullable() }),
  refusals: ['partyDayGoesOn', 'makeUpOver', 'helpEnded'],
})

export const takeMakeUpBack = endpoint({
  summary: 'Take 补课了 back, the same day: the roll says what it said before',
  audience: 'member',
  request: { for: forElder, activityId },
  reply: z.object({ mark: z.enum(MARKS).nullable() }),
  refusals: ['makeUpKept', 'helpEnded'],
})

export const say = endpoint({
  summary: 'Say a few words, which the branch reads; while it goes on, or while making up',
  audience: 'member',
  // The words stay: who cannot hear reads them.
  request: {
    wordId,
    activityId,
    words: text(LONGEST_SAID).meta({ title: '想说的话' }),
    recordingId: recordingId.optional(),
  },
  reply: z.object({}),
  refusals: ['partyDayNotOn', 'fileMissing'],
})

export const takeBack = endpoint({
  summary: 'Take back what I said: nobody reads it any more',
  audience: 'member',
  request: { wordId },
  reply: z.object({}),
})

export const words = endpoint({
  summary: 'What was said at a party day, the latest first',
  audience: 'account',
  request: { activityId, after: cursor.optional(), size: pageSize },
  reply: pageOf(
    z.object({
      wordId: z.uuid(),
      name: z.string(),
      words: z.string(),
      at: instant,
      mine: z.boolean(),
      /** Said while making up. */
      makeUp: z.boolean(),
      /** Where it is heard in their own voice, for a short while; null: it is only read. */
      recording: z.string().nullable(),
    }),
  ),
})

export const beginVoice = endpoint({
  summary: 'Where to put the own voice, recorded for a few words at a party day',
  audience: 'member',
  request: {
    uploadId: recordingId,
    activityId,
    bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ title: '大小' }),
    seconds: z.int().min(1).max(LONGEST_RECORDING).meta({ title: '录音的长短' }),
  },
  /** null: it is there already. */
  reply: z.object({ url: z.string().nullable() }),
  refusals: ['fileEmpty', 'fileTooLarge', 'partyDayNotOn'],
})

export const finishVoice = endpoint({
  summary: 'The own voice is there: where to hear it before it is said',
  audience: 'member',
  request: { uploadId: recordingId },
  reply: z.object({ url: z.string() }),
  refusals: ['fileMissing', 'notARecording'],
})

export const hand = endpoint({
  summary: 'Raise a hand to speak by phone, or take it down',
  audience: 'member',
  request: { activityId, up: z.boolean().meta({ title: '举手' }) },
  reply: z.object({ handUp: z.boolean() }),
  refusals: ['partyDayNotOn'],
})
