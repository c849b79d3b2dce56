import type {
  EndpointName,
  Outcome,
  OutcomeOf,
  Refusal,
  RefusalOf,
  ReplyOf,
  RequestOf,
} from '@/contract'
import type { Instant } from '@/domain/time'
import { aimed, helpEnded } from './acting'
import { forgetKept, keep, kept } from './kept'
import { loginCode, recall, remember, send } from './platform'
import { practise } from './practice'

/** WeChat's own advice for its calls; an elder has put the phone down by then. */
const LONGEST_WAIT = 10_000
/** Questions that the server holds until there is something new. */
const HELD: Partial<Record<EndpointName, number>> = { 'partyDay.follow': 30_000 }
const TOKEN = 'token'

/** What the phone itself says no with: no answer came, or 试一试 has nothing of the kind. */
type PhoneRefusal = 'unreachable' | 'notInPractice'

/** Every no the phone can meet. */
export type No = Refusal | PhoneRefusal

/** A reply with a moment is what this phone kept of an earlier answer, because none came now. */
interface Kept {
  keptAt?: Instant
}

/** What `call` answers: the server's Outcome, an earlier one, or why there is none. */
export type Answer<Name extends EndpointName> = Outcome<
  ReplyOf<Name>,
  RefusalOf<Name> | PhoneRefusal
> &
  Kept

/** An answer of any endpoint: what the stores are made of. */
export type AnyAnswer<Reply> = Outcome<Reply, No> & Kept

/** Keeps the session of this phone; null forgets it. */
export const keepToken = (token: string | null): void => remember(TOKEN, token)

function within<Value>(answer: Promise<Value>, longest: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), longest)
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}

// A proxy's error page or an empty body has no `ok`: for the person it is the same as no answer.
const isOutcome = (body: unknown): body is { ok: boolean } =>
  typeof body === 'object' && body !== null && 'ok' in body

async function ask<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Answer<Name>> {
  const longest = HELD[name] ?? LONGEST_WAIT
  const sent = send(name, request, recall(TOKEN), longest)
  const body = await within(sent, longest).catch(() => null)
  return isOutcome(body) ? (body as OutcomeOf<Name>) : { ok: false, refusal: 'unreachable' }
}

/** Signs in with WeChat without a question. Answers whether asking again later makes sense. */
async function logIn(triesLeft = 2): Promise<boolean> {
  const code = await loginCode()
  if (code === null) return true
  const answer = await ask('session.logIn', { code })
  if (answer.ok) {
    keepToken(answer.reply.token)
    return true
  }
  if (answer.refusal === 'codeExpired' && triesLeft > 1) return logIn(triesLeft - 1)
  return answer.refusal !== 'notFound' && answer.refusal !== 'weChatRefused'
}

let arriving: Promise<void> | null = null

/** Makes sure of a session where WeChat gives one; calls at the same time share one sign-in. */
async function arrive(): Promise<void> {
  if (recall(TOKEN) !== null) return
  arriving ??= logIn()
    .catch(() => true)
    .then((again) => {
      if (again) arriving = null
    })
  await arriving
}

/** A session that died is renewed where WeChat can do it; where it cannot, a guest asks. */
async function askAsMyself<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Answer<Name>> {
  await arrive()
  const token = recall(TOKEN)
  const answer = await ask(name, request)
  if (answer.ok || answer.refusal !== 'signInNeeded' || token === null) return answer
  if (recall(TOKEN) === token) keepToken(null)
  await arrive()
  if (recall(TOKEN) === null) forgetKept()
  return ask(name, request)
}

let reached = (): void => undefined

/** Does something whenever the server has answered: there is a network. */
export const whenReached = (then: () => void): void => {
  reached = then
}

/**
 * Asks the server one thing exactly as it is; without a network, what this phone kept of the last answer.
 * Never throws.
 */
export async function callAsIs<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Answer<Name>> {
  const pretended = practise(name, request)
  if (pretended) return pretended
  const answer = await askAsMyself(name, request)
  if (!answer.ok && answer.refusal === 'unreachable') return kept(name, request) ?? answer
  if (answer.ok) keep(name, request, answer.reply)
  else if (answer.refusal === 'helpEnded' && 'for' in request) helpEnded(request.for)
  reached()
  return answer
}

/** `callAsIs` for whom the person acts for now. */
export const call = <Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Answer<Name>> => callAsIs(name, aimed(name, request))

/** `call` with its endpoint filled in: what the stores are made from. */
export const asking =
  <Name extends EndpointName>(name: Name) =>
  (request: RequestOf<Name>) =>
    call(name, request)
