import { create } from 'zustand'
import type { ReplyOf } from '@/contract'
import { newId } from '@/domain/id'
import { strings } from '@/strings'
import { notLet } from './acting'
import { now } from './clock'
import { personal } from './load'
import { post } from './outbox'
import { askToTell, hasWeChatMessages } from './platform'
import { usePractising } from './practice'
import { useSession } from './session'

type Activity = ReplyOf<'activity.read'>
type Templates = ReplyOf<'session.current'>['templates']

/** What came of it, by activity, while the program is open: another time one may tap again. */
const useSaid = personal(create<Partial<Record<string, 'yes' | 'no' | 'off'>>>()(() => ({})))

const SAID = {
  yes: { tone: 'good', icon: 'bell' },
  no: { tone: 'plain', icon: 'bell' },
  off: { tone: 'plain', icon: 'bell' },
} as const

/** Asks through WeChat, and tells the server what was said yes to: one tap, one message of each template. */
async function ask({ activityId, title }: Activity, templates: Templates) {
  const yeses = await askToTell(templates.map(({ templateId }) => templateId))
  const allowed = templates.filter(({ templateId }) => yeses?.includes(templateId))
  if (allowed.length === 0) return useSaid.setState({ [activityId]: yeses === null ? 'off' : 'no' })
  const names = allowed.map(({ template }) => template)
  const request = { tapId: newId(now()), activityId, templates: names }
  const answer = await post('telling.allow', request, { title, activityId })
  useSaid.setState({ [activityId]: answer === 'waiting' || answer.ok ? 'yes' : 'off' })
}

/** The offer to be told by WeChat of an activity one comes to; null where it cannot, or there is nothing to tell. */
export function useTelling(activity: Activity | null) {
  const practising = usePractising()
  const templates = useSession(({ current }) =>
    current.state === 'shown' ? current.reply.templates : null,
  )
  const said = useSaid((all) => activity && all[activity.activityId])
  if (!hasWeChatMessages() || practising || !templates?.length || notLet('reminders')) return null
  if (activity?.state !== 'published' || now() >= activity.startsAt) return null
  const { mine, expected } = activity
  // Who is expected without a seat is told of the plan, and reminded of nothing.
  const offered = mine ? templates : templates.filter(({ template }) => template === 'change')
  if (!(mine || expected) || offered.length === 0) return null
  const { remind, turn, plan } = strings.telling.acts
  return {
    id: 'remind',
    words: mine ? (mine.state === 'confirmed' ? remind : turn) : plan,
    said: said ? { words: strings.telling[said], ...SAID[said] } : undefined,
    done: said === 'yes',
    onTap: () => void ask(activity, offered),
  }
}
