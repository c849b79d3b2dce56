import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { contract, type EndpointName, type Outcome } from '@/contract'
import type { Endpoint } from '@/contract/endpoint'
import { mayHelp } from '@/domain/helper'
import type { Asker, Caller } from './asker'
import { DatabaseAway } from './db/db'
import { handlerOf } from './handlers'
import { refused, type House } from './outcome'
import { findAsker } from './sql/asker'

export interface Answered {
  status: number
  body: Outcome<unknown>
  requestId: string
}

const STATUS: Partial<Record<string, number>> = {
  badRequest: 400,
  signInNeeded: 401,
  memberOnly: 403,
  helpEnded: 403,
  notFound: 404,
  crash: 500,
  unavailable: 503,
}

/**
 * Answers one call, whichever door it came through: finds the endpoint, the asker and the handler.
 * An expected no is data (409, or the status above); a crash says a request id and no more.
 */
export async function dispatch(
  house: House,
  caller: Caller,
  name: string,
  request: unknown,
): Promise<Answered> {
  const requestId = randomUUID()
  const began = performance.now()
  const body = await answer(house, caller, name, request, requestId).catch((error: unknown) => {
    house.log({ requestId, name, crash: error instanceof Error ? error.stack : String(error) })
    return error instanceof DatabaseAway ? refused('unavailable') : refused('crash', { requestId })
  })
  const status = body.ok ? 200 : (STATUS[body.refusal] ?? 409)
  house.log({
    requestId,
    name: name in contract ? name : 'unknown',
    status,
    ...(body.ok ? {} : { refusal: body.refusal }),
    ms: Math.round((performance.now() - began) * 10) / 10,
  })
  return { status, body, requestId }
}

async function answer(
  house: House,
  caller: Caller,
  name: string,
  request: unknown,
  requestId: string,
): Promise<Outcome<unknown>> {
  if (!Object.hasOwn(contract, name)) return refused('notFound')
  const endpoint: Endpoint = contract[name as EndpointName]
  const parsed = endpoint.request.safeParse(request)
  if (!parsed.success)
    return refused('badRequest', { field: wrongField(endpoint, parsed.error.issues) })

  const now = house.now()
  const { for: elder = null } = parsed.data as { for?: string }
  const asker = await findAsker(house.db, caller, now, elder)
  const barrier =
    elder === null ? audienceRefusal(endpoint, caller, asker) : helpRefusal(name, asker)
  if (barrier) return refused(barrier)

  const handle = handlerOf(name as EndpointName)
  return handle(parsed.data, { ...house, asker, caller, now, requestId } as never)
}

/** Why this asker may not use this endpoint at all; null when they may. */
function audienceRefusal({ audience }: Endpoint, caller: Caller, asker: Asker | null) {
  // A token that died is said so even where guests may ask: else a member would silently become one.
  if (caller && 'token' in caller && !asker) return 'signInNeeded'
  if (audience === 'public') return null
  if (!asker) return 'signInNeeded'
  if (audience === 'member' && !asker.memberId) return 'memberOnly'
  if (audience === 'officer' && asker.offices.length === 0) return 'notFound'
  return null
}

/** Without an elder's yes to just this, strangers and people who are not there look alike. */
function helpRefusal(name: string, asker: Asker | null) {
  if (!asker) return 'signInNeeded'
  return asker.help && mayHelp(name, asker.help.scopes) ? null : 'helpEnded'
}

/** The title of the first wrong field; an unknown field is called by its own name, no request at all 内容. */
function wrongField(
  { request }: Endpoint,
  issues: readonly { path: PropertyKey[]; code?: string; keys?: string[] }[],
) {
  const [issue] = issues
  const key = String(issue?.keys?.[0] ?? issue?.path[0] ?? '')
  const field = Object.hasOwn(request.shape, key) ? request.shape[key] : undefined
  // The title is on the field itself, inside what makes it optional.
  const titled = field instanceof z.ZodOptional ? field.unwrap() : field
  return (titled && z.globalRegistry.get(titled)?.title) ?? (key.slice(0, 40) || '内容')
}
