import { useEffect, useRef, useState } from 'react'
import type { ReplyOf, RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import { dayWords } from '@/domain/time'
import { LONGEST_TITLE } from '@/domain/writing'
import { deskStrings } from '@/deskStrings'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { forgetDraft, keepDraft, recallDraft } from './draft'
import { createList } from './list'
import { createReply } from './load'
import type { Me } from './session'
import { knowFiles } from './upload'
import { problemOf, type Problem } from './words'

export const useWritings = createList(asking('writing.list'))
export const useWriting = createReply(async (request: RequestOf<'writing.read'>) => {
  const answer = await call('writing.read', request)
  if (answer.ok) knowFiles(answer.reply.files)
  return answer
})
export const useActivityFacts = createReply(asking('writing.activity'))
export const useSendWriting = createAct(asking('writing.send'))
export const useDecideWriting = createAct(asking('writing.decide'))
export const useDiscardWriting = createAct(asking('writing.discard'))
export const useVersions = createList(asking('writing.versions'))
export const useVersion = createReply(asking('writing.version'))
export const useWithdrawArticle = createAct(asking('writing.withdraw'))

export type Writing = ReplyOf<'writing.read'>
export type Block = Writing['blocks'][number]
export type Text = Pick<Writing, 'title' | 'column' | 'scope' | 'pinned' | 'blocks'>

export type Template = keyof typeof deskStrings.articleTemplates
export const TEMPLATES = Object.keys(deskStrings.articleTemplates) as Template[]

const COLUMNS: Record<Template, Text['column']> = {
  meeting: 'notice',
  checkUp: 'notice',
  branchNews: 'branchNews',
  silverStyle: 'silverStyle',
  health: 'health',
}

/** An article as a template begins it; what is to be filled in stands in brackets. */
export function textOf(template: Template): Text {
  const { title, body } = deskStrings.articleTemplates[template]
  const blocks = body.map((text) => ({ kind: 'paragraph' as const, text }))
  return { title, column: COLUMNS[template], scope: 'branch', pinned: false, blocks }
}

export const textIn = ({ title, column, scope, pinned, blocks }: Writing): Text => ({
  ...{ title, column, scope, pinned, blocks },
})

/** What is being written on this phone, and which revision of the server it began from. */
export interface Draft {
  articleId: string
  branchId: string
  seen: number
  text: Text
  /** Which activity it sums up. */
  activityId?: string | undefined
}

const DRAFT = 'writing'

/** What was begun is done with. */
export const forgetWriting = (): void => forgetDraft(DRAFT)

const ownerOf = (me: NonNullable<Me>) => me.memberId ?? me.name

/** What this officer wrote here and the server does not have yet. */
export const unsavedDraft = (me: NonNullable<Me>): Draft | null =>
  recallDraft<Draft>(DRAFT, ownerOf(me))

/** A new article of a branch. */
export const newDraft = (branchId: string, template: Template): Draft => ({
  articleId: newId(now()),
  branchId,
  seen: 0,
  text: textOf(template),
})

/** The sum of an activity: what is known of it stands there already. */
export function sumOf(activityId: string, facts: ReplyOf<'writing.activity'>): Draft {
  const { title, where, came, more } = deskStrings.activitySum
  const body = [
    where(dayWords(facts.startsAt, now()), facts.place),
    // Without a roll call nobody knows.
    ...(facts.came > 0 ? [came(facts.came)] : []),
    ...more,
  ]
  return {
    ...{ articleId: newId(now()), branchId: facts.branchId, seen: 0, activityId },
    text: {
      ...{ title: title(facts.title).slice(0, LONGEST_TITLE), column: 'branchNews' },
      ...{ scope: 'branch', pinned: false },
      blocks: body.map((text) => ({ kind: 'paragraph', text })),
    },
  }
}

/** Where a working copy stands: on the server, on its way, on this phone only, or written over elsewhere. */
export type Keeping = 'kept' | 'keeping' | 'waiting' | 'lost' | 'elsewhere'

/** So long nobody types before it is saved. */
const PAUSE_MS = 1_500

/**
 * Something being written: on this phone with every stroke, on the server at every pause. Of two who
 * write one article at once the second is asked which side counts.
 */
export function useEditing(me: NonNullable<Me>, begin: Draft) {
  const [draft, setDraft] = useState(() => {
    const unsaved = unsavedDraft(me)
    const goesOn = unsaved?.articleId === begin.articleId && unsaved.seen === begin.seen
    return goesOn ? unsaved : begin
  })
  const [keeping, setKeeping] = useState<Keeping>(
    draft === begin && begin.seen > 0 ? 'kept' : 'waiting',
  )
  const [problem, setProblem] = useState<Problem | null>(null)
  // What is sent is what stands there when the pause is over, not when it began.
  const latest = useRef({
    draft,
    busy: false,
    timer: 0 as unknown as ReturnType<typeof setTimeout>,
  })

  const show = (changed: Draft) => {
    latest.current.draft = changed
    keepDraft(DRAFT, ownerOf(me), changed)
    setDraft(changed)
  }

  /** Saves what stands there; true when the server has all of it. */
  const save = async (): Promise<boolean> => {
    const { current } = latest
    clearTimeout(current.timer)
    if (current.busy) return false
    current.busy = true
    setKeeping('keeping')
    setProblem(null)
    const { articleId, branchId, seen, text, activityId } = current.draft
    const request: RequestOf<'writing.save'> = {
      ...{ articleId, branchId, seen, ...text },
      ...(activityId && { activityId }),
    }
    const answer = await call('writing.save', request)
    current.busy = false
    if (!answer.ok) {
      if (answer.refusal === 'writtenElsewhere') setKeeping('elsewhere')
      else if (answer.refusal === 'unreachable') setKeeping('lost')
      else {
        setKeeping('waiting')
        setProblem(problemOf(answer.refusal, answer.detail))
      }
      return false
    }
    const changed = current.draft.text !== text
    show({ ...current.draft, seen: answer.reply.revision })
    if (changed) return save()
    forgetWriting()
    setKeeping('kept')
    return true
  }

  const change = (part: Partial<Text>) => {
    show({ ...latest.current.draft, text: { ...latest.current.draft.text, ...part } })
    setKeeping('waiting')
    clearTimeout(latest.current.timer)
    latest.current.timer = setTimeout(() => void save(), PAUSE_MS)
  }

  /** After another device wrote it: mine goes over theirs, or theirs takes the place of mine. */
  const settle = async (side: 'mine' | 'theirs') => {
    const answer = await call('writing.read', { articleId: begin.articleId })
    if (!answer.ok) return setKeeping('lost')
    const { revision } = answer.reply
    if (side === 'mine') {
      show({ ...latest.current.draft, seen: revision })
      await save()
    } else {
      show({ ...latest.current.draft, seen: revision, text: textIn(answer.reply) })
      forgetWriting()
      setKeeping('kept')
    }
  }

  // Whoever leaves in the middle of a sentence has not paused yet.
  useEffect(() => () => clearTimeout(latest.current.timer), [])
  return { draft, keeping, problem, change, save, settle }
}
