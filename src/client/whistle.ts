import { useState } from 'react'
import type { ReplyOf, RequestOf } from '@/contract'
import { freeSeats } from '@/domain/activity'
import type { RequestKind, Weight } from '@/domain/communityRequest'
import { newId } from '@/domain/id'
import { spanOf } from '@/domain/posting'
import type { Skill } from '@/domain/registration'
import { calendarDay, momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { keepDraft, recallDraft } from './draft'
import { createList } from './list'
import { createReply } from './load'
import { go } from './platform'
import { minuteOfDay } from './posting'
import { activityStatus } from './words'

export const useMyRequests = createList(asking('communityRequest.mine'))
export const useRequest = createReply(asking('communityRequest.read'))
export const useDropPicture = createAct(asking('communityRequest.dropPicture'))
export const useCloseRequest = createAct(asking('communityRequest.close'))

export type Request = ReplyOf<'communityRequest.read'>
export type Server = Request['people'][number]

const words = deskStrings.deskRequests

/** A request as its community, or the bureau, sees it in a list. */
export function requestEntry(request: ReplyOf<'communityRequest.mine'>['items'][number]) {
  const { activityId, title, branch, place, startsAt, seatsTaken, capacity } = request
  return {
    title,
    status: [activityStatus(request, now())],
    lines: [
      momentWords(startsAt, now()),
      branch,
      place,
      words.signedUp(seatsTaken, capacity ?? seatsTaken),
    ],
    onTap: () => void go('deskRequest', { activityId }),
  }
}

/** How many are missing still. */
export const missingOf = (request: Request): number => freeSeats(request) ?? 0

/** A request as it is being written; null: not answered yet. */
export interface Whistle {
  activityId: string
  title: string | null
  place: string | null
  day: string | null
  start: number | null
  seats: number | null
  length: number
  kind: RequestKind
  skills: Skill[]
  weight: Weight
  bring: string
  /** null: everybody who has reported. */
  team: { teamId: string; name: string } | null
}

export type Template = keyof typeof deskStrings.deskWhistle.templates
export const TEMPLATES = Object.keys(deskStrings.deskWhistle.templates) as Template[]

const USUAL = {
  length: 120,
  kind: 'help',
  skills: [],
  weight: 'light',
  bring: '',
  team: null,
} as const

/** What is usual for what is often asked; everything can be changed. */
const KINDS: Record<Template, Partial<Whistle>> = {
  stairs: { weight: 'heavy', bring: deskStrings.deskWhistle.gloves },
  lamp: { skills: ['repair'], length: 60, seats: 1 },
  visit: { skills: ['company'], length: 60 },
  talk: { kind: 'talk', skills: ['teaching'], length: 60 },
  guiding: { kind: 'guiding', length: 180 },
  goods: { kind: 'goods' },
  garden: { kind: 'technology', skills: ['gardening'] },
  other: { kind: 'other' },
}

export function whistleOf(template: Template): Whistle {
  const title = template === 'other' ? null : deskStrings.deskWhistle.templates[template]
  const open = { place: null, day: null, start: null, seats: null }
  return { ...USUAL, skills: [], ...open, title, ...KINDS[template], activityId: newId(now()) }
}

/** A request as it stands, in the shape it is written in. */
export function whistleFrom(request: Request): Whistle {
  const { activityId, title, place, kind, skills, weight, capacity, startsAt, endsAt } = request
  return {
    ...{ activityId, title, place, kind, skills, weight, seats: capacity },
    bring: request.bring ?? '',
    team: null,
    day: calendarDay(startsAt),
    start: minuteOfDay(startsAt),
    length: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
  }
}

type Whole = Whistle & { title: string; place: string; day: string; start: number; seats: number }

export const isWhole = (whistle: Whistle): whistle is Whole =>
  ![whistle.title, whistle.place, whistle.day, whistle.start, whistle.seats].includes(null)

const DRAFT = 'whistle'

/** What this worker is asking for; null: nothing begun. */
export function useWhistle(owner: string) {
  const [whistle, setWhistle] = useState(() => recallDraft<Whistle>(DRAFT, owner))
  const keep = (whistle: Whistle | null) => {
    keepDraft(DRAFT, owner, whistle)
    setWhistle(whistle)
  }
  return { whistle, keep }
}

/** Asks; unchanged, it is asked once however often it is tried. */
export const useSendWhistle = createAct(
  async ({ whistle, communityId }: { whistle: Whole; communityId: string }) => {
    const { activityId, kind, skills, weight, seats } = whistle
    const bring = whistle.bring.trim()
    const answer = await call('communityRequest.post', {
      ...{ activityId, communityId, kind, skills, weight, capacity: seats },
      ...{ title: whistle.title.trim(), place: whistle.place.trim(), ...spanOf(whistle) },
      ...(bring && { bring }),
      ...(whistle.team && { teamId: whistle.team.teamId }),
    })
    return answer.ok ? { ...answer, reply: { activityId } } : answer
  },
)

type Hours = Omit<RequestOf<'communityRequest.setHours'>, 'changeId'>

export const useSetHours = createAct((hours: Hours) =>
  call('communityRequest.setHours', { ...hours, changeId: newId(now()) }),
)
