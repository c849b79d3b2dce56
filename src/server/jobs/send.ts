import { askedAgainAt, isQuiet, isStillSo, toldWords } from '@/domain/telling'
import { fieldTime, type Instant } from '@/domain/time'
import type { Config } from '../config'
import type { Db } from '../db/db'
import type { House } from '../outcome'
import * as sql from '../sql/sending'
import type { Sent, Subscribed } from '../wechat/subscribe'

/** The longest value that WeChat takes, in letters as people count them. */
const LONGEST = 20

/** What a tap on the message opens: the activity; for a helper, whom they help. */
export const PAGES = {
  own: (activityId: string) => `pages/activity/index?activityId=${activityId}`,
  helper: 'pages/helpers/helping/index',
}

const WE_CHAT = 'weChat:'

type Claimed = { sending: sql.Sending; message: Subscribed } | 'dropped' | null

/**
 * Takes the next that is due and commits that WeChat is about to be asked: whatever happens afterwards,
 * nobody asks a second time without having heard that WeChat did not accept it. What is no longer so, or
 * nobody let us tell, is dropped.
 */
const claim = (db: Db, config: Config, now: Instant): Promise<Claimed> =>
  db.transaction(async (tx) => {
    const due = await sql.nextDue(tx, now)
    if (!due) return null
    const message = messageOf(due, await sql.toTell(tx, due, now), config, now)
    const tapId = message && (due.tapId ?? (await sql.spendTap(tx, due, now)))
    if (!message || !tapId) {
      await sql.settle(tx, due, 'dropped', null)
      return 'dropped'
    }
    await sql.setUnderWay(tx, due, tapId, now)
    return { sending: { ...due, tapId, tries: due.tries + 1 }, message }
  })

/** What WeChat is asked to say; null when it should not be said, or not to them. */
function messageOf(
  { kind, template, activityId }: sql.Sending,
  facts: sql.ToTell | null,
  { templates }: Config,
  now: Instant,
): Subscribed | null {
  const told = templates.find((one) => one.template === template)
  if (!told || !facts?.identity.startsWith(WE_CHAT)) return null
  const { own, helps, title, place, startsAt, comes, shift } = facts
  if (!(own || helps) || !isStillSo(kind, facts, comes, now)) return null
  const { what, when, where, note } = told.fields
  return {
    touser: facts.identity.slice(WE_CHAT.length),
    template_id: told.id,
    page: own ? PAGES.own(activityId) : PAGES.helper,
    data: {
      [what]: { value: short(title) },
      [when]: { value: fieldTime(startsAt) },
      [where]: { value: short(place) },
      [note]: { value: toldWords(kind, { toHelper: !own, shift }) },
    },
  }
}

/** On one line, and no longer than WeChat takes. */
function short(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' '))
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('')
}

/** Writes down what WeChat said. */
async function settle(db: Db, sending: sql.Sending, { end, error }: Sent, now: Instant) {
  if (end === 'again') {
    const again = askedAgainAt(now, sending.tries)
    if (await sql.waitAgain(db, sending, again, error)) return
  }
  await db.transaction(async (tx) => {
    const accepted = end === 'sent' || end === 'unknown'
    await sql.settle(tx, sending, accepted ? end : 'dropped', error)
    if (end === 'notAllowed') await sql.forgetTaps(tx, sending, now)
  })
}

/**
 * Sends what is due until nothing is, or `goOn` says no: one at a time, so that a job that is killed leaves
 * one behind of which nobody knows. A WeChat that is silent is left alone at once. Says how many went out,
 * and whether it was silent.
 */
export async function sendDue(
  { db, config, weChat, now }: House,
  goOn: () => boolean,
): Promise<{ sent: number; silent: boolean }> {
  let sent = 0
  if (!weChat || config.templates.length === 0 || isQuiet(now())) return { sent, silent: false }
  // Before anything is claimed: a job that dies while it waits for a token has sent nothing.
  if (!(await weChat.messages.ready())) return { sent, silent: true }
  while (goOn()) {
    const claimed = await claim(db, config, now())
    if (claimed === null) break
    if (claimed === 'dropped') continue
    const answer = await weChat.messages.send(claimed.message)
    await settle(db, claimed.sending, answer, now())
    if (answer.end === 'unknown') return { sent, silent: true }
    if (answer.end === 'sent') sent += 1
  }
  return { sent, silent: false }
}
