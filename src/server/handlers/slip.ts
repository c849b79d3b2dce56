import { isOpenSlip, shownAgain, slipUntil } from '@/domain/claim'
import type { Instant } from '@/domain/time'
import { codeHmac, slipCode } from '../claimCode'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { refused, replied } from '../outcome'
import type { Act } from '../sql/audit'
import * as sql from '../sql/claim'

interface Making {
  asker: { accountId: string }
  config: Config
  now: Instant
  requestId: string
}

/** Two codes meet by chance once in a million slips, three never. */
const TURNS = [0, 1, 2]

/** A slip for a record that is held; of one id always the same. `acts` are still to be audited. */
export async function makeSlip(
  tx: Db,
  { slipId, memberId }: { slipId: string; memberId: string },
  record: sql.Claimed,
  { asker, config, now, requestId }: Making,
) {
  const made = ({ code, until }: { code: string; until: Instant }, acts: Act[]) => ({
    acts,
    answer: replied({ slipId, name: record.name, branch: record.branch ?? '', code, until }),
  })
  const no = (refusal: 'recordTaken' | 'alreadyDecided') => ({ acts: [], answer: refused(refusal) })
  const before = await sql.slipOf(tx, slipId)
  if (before) {
    const own = before.memberId === memberId && before.madeBy === asker.accountId
    const codes = TURNS.map((turn) => slipCode(config, slipId, turn))
    const code = codes.find((one) => codeHmac(config, one) === before.codeHmac)
    if (!own || !code || !isOpenSlip(before, now) || !shownAgain(before.madeAt, now))
      return no('alreadyDecided')
    return made({ code, until: before.expiresAt }, [])
  }
  if (record.accountId !== null) return no('recordTaken')
  await sql.endSlip(tx, memberId, null, now)
  const until = slipUntil(now)
  const slip = { slipId, memberId, madeBy: asker.accountId, madeAt: now, expiresAt: until }
  for (const turn of TURNS) {
    const code = slipCode(config, slipId, turn)
    if (!(await sql.addSlip(tx, { ...slip, codeHmac: codeHmac(config, code) }))) continue
    const act = { actor: asker.accountId, subject: memberId, act: 'claim.slip', target: slipId }
    return made({ code, until }, [{ ...act, result: 'made', requestId, after: { until } }])
  }
  throw new Error('three codes of a slip are taken')
}
