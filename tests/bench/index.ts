import { migrate } from '@/server/db/migrate'
import type { OpenDb } from '@/server/db/db'
import { openPostgres } from '@/server/db/postgres'
import { fillCounty, tokenOf } from '../support/county'
import { tableScans } from '../support/plans'
import { World } from '../support/world'
import { startProduct, startServer } from '../support/serverProcess'
import { benchAsker } from './asker'
import { benchDoor, benchSheet } from './door'
import { benchHelp } from './help'
import { benchJoining } from './joining'
import { benchMinutes } from './minutes'
import { benchParty } from './party'
import { benchPhone } from './phone'
import { benchReads } from './reads'
import { missedLimits, report } from './report'
import { benchRoster } from './roster'
import { benchScale } from './scale'
import { benchSearch } from './search'
import { benchSignUp, benchSignUpEmbedded } from './signUp'
import { benchSize, benchStart } from './size'
import { benchWhistle } from './whistle'
import { benchWhistles } from './whistles'

/**
 * `npm run bench [-- part…]`: every figure as a ratio to its own limit, measured in the same run.
 * Parts: size start phone sheet minutes whistle whistles signUp door roster reads help party scale. Wants `npm run build:weapp` and a PostgreSQL (TEST_POSTGRES_URL).
 */
async function county(members: number): Promise<{ url: string; db: OpenDb }> {
  const made = await emptyCounty(`county_${members}`, 1)
  await fillCounty(made.db, members, new Date().toISOString())
  // Else autovacuum would do it while the first reads are timed: minutes of it in the large county.
  await made.db.script('vacuum')
  await made.db.script('checkpoint')
  return made
}

async function emptyCounty(name: string, poolSize: number) {
  const server = new URL(process.env.TEST_POSTGRES_URL ?? '')
  const admin = await openPostgres(server.href, '430682', 1)
  await admin.script(`create database ${name}`)
  await admin.close()
  const url = new URL(server)
  url.pathname = name
  const db = await openPostgres(url.href, '430682', poolSize)
  await migrate(db, 0)
  return { url: url.href, db }
}

async function main(parts: string[]) {
  const wanted = (part: string) => parts.length === 0 || parts.includes(part)
  if (wanted('start')) await benchStart()
  if (wanted('size')) benchSize()
  if (wanted('phone')) await benchPhone()
  if (wanted('sheet')) await benchSheet()
  if (wanted('minutes')) benchMinutes()
  if (wanted('whistle')) {
    const willing = await county(100_000)
    await benchWhistle(willing.db, 100_000)
    await willing.db.close()
  }
  if (wanted('whistles')) await benchWhistles(await emptyCounty('county_of_whistles', 8))
  if (['signUp', 'door', 'roster', 'reads', 'help', 'party', 'scale'].some(wanted))
    await benchDatabase(wanted)
  process.exitCode = missedLimits() > 0 ? 1 : 0
}

async function benchDatabase(wanted: (part: string) => boolean) {
  const small = await county(10_000)
  const product = await startProduct({ DATABASE_URL: small.url })
  const bare = await startServer(['node_modules/.bin/tsx', 'tests/bench/bare.ts'], {
    DATABASE_URL: small.url,
  })
  if (wanted('signUp')) {
    await benchSignUp(small.db, small.url, product)
    await benchSignUpEmbedded()
  }
  if (wanted('door')) await benchDoor(small.db, product)
  if (wanted('roster')) await benchRoster(small.db, product)
  if (wanted('reads')) await benchReads(product, bare)
  if (wanted('help')) await benchHelp(small.db, product)
  if (wanted('party')) await benchParty(small.db, small.url)
  if (wanted('scale')) {
    const large = await county(1_000_000)
    const largeProduct = await startProduct({ DATABASE_URL: large.url })
    await benchScale({ ...product, db: small.db }, { ...largeProduct, db: large.db })
    await benchSearch(large.db)
    await benchJoining(large.db)
    await benchAsker(large.db)
    const scans = await tableScans(new World(large.db).house, tokenOf(7))
    report('statements that read a whole table', scans.length, { atMost: 0 }, scans.join(', '))
    await largeProduct.stop()
    await large.db.close()
  }
  await Promise.all([product.stop(), bare.stop()])
  await small.db.close()
}

void main(process.argv.slice(2))
