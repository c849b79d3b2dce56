import { randomBytes } from 'node:crypto'
import { newId } from '@/domain/id'
import { daysAfter, type Instant } from '@/domain/time'
import { officeBranchIds, officeCommunityIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { branchNames, communityNames, contactsFor } from '../sql/contact'
import { eldersOf } from '../sql/helper'
import { accountFor, accountOf, addSession, revokeSession } from '../sql/session'

/** Long enough that an elder is not asked again; short enough that a lost phone ends. */
const SESSION_DAYS = 180

const SIGN_IN = { demo: 'demo', session: 'weChat', cloud: 'automatic' } as const

export const current: Handler<'session.current'> = async (_, context) => {
  const { db, config, weChat, asker, demoPeople } = context
  return replied({
    signIn: SIGN_IN[config.identity],
    weChatPhone: weChat !== null,
    templates: asker
      ? config.templates.map(({ template, id }) => ({ template, templateId: id }))
      : [],
    me: asker && (await meOf(db, asker)),
    ...(await contactsFor(db, asker?.homeBranchId ?? null)),
    demoPeople,
  })
}

async function meOf(db: Db, asker: Asker) {
  const served = officeBranchIds(asker)
  const works = officeCommunityIds(asker)
  const home = asker.homeBranchId ? [asker.homeBranchId] : []
  const branches = await branchNames(db, [...served, ...home])
  return {
    name: asker.name,
    memberId: asker.memberId,
    homeBranch: branches.find(({ branchId }) => branchId === asker.homeBranchId)?.name ?? null,
    offices: [...new Set(asker.offices.map(({ kind }) => kind))],
    officeBranches: branches.filter(({ branchId }) => served.includes(branchId)),
    officeCommunities: works.length > 0 ? await communityNames(db, works) : [],
    helps: (await eldersOf(db, asker.accountId)).length > 0,
  }
}

export const demo: Handler<'session.demo'> = async ({ persona }, context) => {
  const { db, config, now, requestId } = context
  if (config.identity !== 'demo') return refused('notFound')
  const account = await accountOf(db, `demo:${persona}`)
  if (!account) return refused('notFound')
  return replied({ token: await begin(db, account.accountId, now, requestId), name: account.name })
}

export const logIn: Handler<'session.logIn'> = async ({ code }, context) => {
  const { db, config, weChat, now, requestId } = context
  if (!weChat || config.identity === 'cloud') return refused('notFound')
  const answer = await weChat.openidOf(code)
  if ('refusal' in answer) return refused(answer.refusal)
  return db.transaction(async (tx) => {
    const accountId = await accountFor(tx, `weChat:${answer.openid}`, newId(now))
    return replied({ token: await begin(tx, accountId, now, requestId) })
  })
}

/** A new session; the token leaves the server once and only its hash stays. */
const begin = (db: Db, accountId: string, now: Instant, requestId: string) =>
  db.transaction(async (tx) => {
    const token = randomBytes(32).toString('base64url')
    await addSession(tx, token, accountId, now, daysAfter(now, SESSION_DAYS))
    await addAudits(tx, [act('session.begin', accountId, requestId)], now)
    return token
  })

export const logOut: Handler<'session.logOut'> = async (
  _,
  { db, caller, asker, now, requestId },
) => {
  if (caller && 'token' in caller) {
    const { token } = caller
    await db.transaction(async (tx) => {
      await revokeSession(tx, token, now)
      await addAudits(tx, [act('session.end', asker.accountId, requestId)], now)
    })
  }
  return replied({})
}

const act = (name: string, actor: string, requestId: string) => ({
  actor,
  subject: null,
  act: name,
  target: null,
  result: 'done',
  requestId,
})
