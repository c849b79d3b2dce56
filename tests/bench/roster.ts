import { readTable, writeTable } from '@/client/spreadsheet'
import { MOST_ROWS, readRoster, ROSTER_BATCH } from '@/domain/roster'
import type { Db } from '@/server/db/db'
import { serve, tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import { ask } from './reads'
import { report } from './report'

const OFFICER = 7

/** Seconds from a sheet of as many people as may be in one, to what each row would change, and until all are written. */
export async function benchRoster(db: Db, product: Running) {
  await serve(db, tokenOf(OFFICER), 'branchSecretary')
  const token = tokenOf(OFFICER)
  const { me } = await ask<{ me: { officeBranches: { branchId: string }[] } }>(
    product,
    'session.current',
    {},
    token,
  )
  const branchId = me.officeBranches[0]?.branchId ?? ''
  const people = Array.from({ length: MOST_ROWS }, (_, nth) => [
    `新来${[...String(nth)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`,
    String(1940 + (nth % 25)),
  ])
  const sheet = await writeTable('名册', [['姓名', '出生年份'], ...people])

  const began = performance.now()
  const table = await readTable(sheet)
  const lines = typeof table === 'string' ? null : readRoster(table, new Date().getFullYear())
  const rows = (lines ?? []).flatMap(({ row }) => row ?? [])
  if (rows.length !== MOST_ROWS) throw new Error(`${rows.length} rows were read`)
  const tell = async (name: 'roster.preview' | 'roster.take') => {
    const all: { what: string }[] = []
    for (let from = 0; from < rows.length; from += ROSTER_BATCH) {
      const some = { branchId, rows: rows.slice(from, from + ROSTER_BATCH) }
      all.push(
        ...(await ask<{ verdicts: { what: string }[] }>(product, name, some, token)).verdicts,
      )
    }
    return all.filter(({ what }) => what === 'new').length
  }
  const seen = await tell('roster.preview')
  const looking = (performance.now() - began) / 1000
  const written = await tell('roster.take')
  const writing = (performance.now() - began) / 1000 - looking
  const again = await tell('roster.take')
  if (seen !== MOST_ROWS || written !== MOST_ROWS || again !== 0)
    throw new Error(`seen ${seen}, written ${written}, again ${again}`)
  report('roster of 5,000 rows, looked at: s', looking, { atMost: 10 })
  report('roster of 5,000 rows, written: s', writing, { atMost: 10 })
}
