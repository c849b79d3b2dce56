import { createHash } from 'node:crypto'
import type { Db } from '../db/db'
import { auditHead, auditLinks, chainPassed, type AuditHead } from '../sql/audit'

const AT_ONCE = 10_000

const linked = (chain: string, digest: string) =>
  createHash('sha256').update(Buffer.from(chain, 'hex')).update(digest, 'hex').digest('hex')

/**
 * Walks the county's audits and says where they are not as they were written. One who may write the
 * whole database can also write a new chain: only an earlier end, noted elsewhere, finds that.
 */
export const verifyAudits = (db: Db, noted: AuditHead | null) =>
  db.transaction(async (tx) => {
    await tx.script('set transaction isolation level repeatable read')
    const wrong: string[] = []
    let end: AuditHead = { number: 0, chain: '' }
    for (let more = true; more;) {
      const links = await auditLinks(tx, end.number, AT_ONCE)
      more = links.reduce((sum, { rows }) => sum + rows, 0) === AT_ONCE
      for (const { first, last, rows, at, chain, digest } of more ? links.slice(0, -1) : links) {
        const whole = rows === last - first + 1 && chain === linked(end.chain, digest)
        if (first > end.number + 1) wrong.push(`rows ${end.number + 1} to ${first - 1} are gone`)
        else if (!whole || first <= end.number)
          wrong.push(`rows ${first} to ${last}, from ${at}, are not as they were written`)
        end = { number: Math.max(end.number, last), chain }
      }
    }
    const head = await auditHead(tx)
    if (head.number !== end.number || head.chain !== end.chain)
      wrong.push(`the chain ends at row ${end.number}, and was written up to row ${head.number}`)
    if (noted && !(await chainPassed(tx, noted)))
      wrong.push(`row ${noted.number} is not what was noted down`)
    return { head, wrong }
  })
