import { certificateUntil, minutesOf, ofYear, yearsOf } from '@/domain/service'
import { certificateCode, certificateOf } from '../certificateCode'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/certificate'
import { membersHere } from '../sql/signUp'

type Items = Awaited<ReturnType<typeof sql.servedBy>>

/** A certificate counts while it is not taken back and nothing of what it says was corrected down. */
const isVoid = ({ withdrawnAt, year, untilDay, minutes }: sql.Certificate, served: Items) =>
  withdrawnAt !== null || minutesOf(ofYear(served, year, untilDay)) < minutes

const saying = ({ name, year, untilDay, minutes, organisers, issuedAt }: sql.Certificate) => ({
  ...{ name, from: `${year}-01-01`, until: untilDay, minutes, organisers, issuedAt },
})

export const mine: Handler<'certificate.mine'> = async ({ year }, { db, asker }) => {
  const { memberId } = asker
  const [served, certificates] = await Promise.all([
    sql.servedBy(db, memberId),
    sql.certificatesOf(db, memberId),
  ])
  const years = yearsOf(served)
  const shown = year ?? years[0] ?? null
  return replied({
    years: years.map((one) => ({ year: one, minutes: minutesOf(ofYear(served, one)) })),
    year: shown,
    items: shown === null ? [] : ofYear(served, shown),
    certificates: certificates.map((one) => ({
      certificateId: one.certificateId,
      ...{ year: one.year, minutes: one.minutes, issuedAt: one.issuedAt },
      void: isVoid(one, served),
    })),
  })
}

/** True, accurate, whole and unpaid (民政部令第67号): only what organisers confirmed by closing it. */
export const make: Handler<'certificate.make'> = ({ certificateId, year }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { memberId } = asker
    if ((await membersHere(tx, [memberId])).length === 0) return refused('signInNeeded')
    const untilDay = certificateUntil(year, now)
    const served = ofYear(await sql.servedBy(tx, memberId), year, untilDay)
    const minutes = minutesOf(served)
    if (minutes === 0) return refused('notFound')
    const organisers = [...new Set(served.map(({ organiser }) => organiser))].sort()
    const one = { certificateId, memberId, year, untilDay, minutes, organisers, issuedAt: now }
    if (!(await sql.addCertificate(tx, one))) {
      const first = await sql.findCertificate(tx, certificateId)
      return first?.memberId === memberId && first.year === year
        ? replied({})
        : refused('badRequest', { field: '证明' })
    }
    const act = { actor: asker.accountId, subject: memberId, act: 'certificate.make' }
    const what = { target: certificateId, result: 'issued', requestId, after: { year, minutes } }
    await addAudits(tx, [{ ...act, ...what }], now)
    return replied({})
  })

/** Somebody else's is not there. */
const own = async (db: Db, certificateId: string, memberId: string) => {
  const found = await sql.findCertificate(db, certificateId)
  return found?.memberId === memberId ? found : null
}

export const read: Handler<'certificate.read'> = async ({ certificateId }, context) => {
  const { db, config, asker } = context
  const found = await own(db, certificateId, asker.memberId)
  if (!found) return refused('notFound')
  const served = await sql.servedBy(db, asker.memberId)
  return replied({
    ...saying(found),
    items: ofYear(served, found.year, found.untilDay).map(({ thanks: _, ...item }) => item),
    code: certificateCode(config, certificateId),
    void: isVoid(found, served),
  })
}

export const withdraw: Handler<'certificate.withdraw'> = ({ certificateId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { memberId } = asker
    if (!(await sql.withdrawCertificate(tx, certificateId, memberId, now)))
      return refused('notFound')
    const act = { actor: asker.accountId, subject: memberId, act: 'certificate.withdraw' }
    await addAudits(tx, [{ ...act, target: certificateId, result: 'withdrawn', requestId }], now)
    return replied({})
  })

/** Who left has none any more: a wrong code, a withdrawn one and a deleted one are answered alike. */
export const verify: Handler<'certificate.verify'> = async ({ code }, { db, config }) => {
  const certificateId = certificateOf(config, code)
  const found = certificateId === null ? null : await sql.findCertificate(db, certificateId)
  if (!found) return replied({ certificate: null })
  const served = await sql.servedBy(db, found.memberId)
  return replied({ certificate: isVoid(found, served) ? null : saying(found) })
}
