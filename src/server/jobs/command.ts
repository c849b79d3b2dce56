import { readConfig } from '../config'
import { openDb } from '../db/open'
import { openStore } from '../store/store'
import { removeOrphans } from './orphans'
import { retention } from './retention'
import { rotateKeys } from './rotateKeys'
import { verifyAudits } from './verifyAudits'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** `npm run keys:rotate | audit:verify [-- NUMBER:HASH] | retention [-- --dry-run]`, on the server's environment. */
async function main([job = '', word]: string[]) {
  const config = readConfig(process.env)
  const db = await openDb(config)
  try {
    if (job === 'keys:rotate') await rotateKeys(db, config, say)
    if (job === 'retention') {
      const now = new Date().toISOString()
      await retention(db, now, word === '--dry-run', say)
      await removeOrphans(db, openStore(config), now, word === '--dry-run', say)
    }
    if (job === 'audit:verify') {
      const [number, chain = ''] = word?.split(':') ?? []
      const noted = number === undefined ? null : { number: Number(number), chain }
      const { head, wrong } = await verifyAudits(db, noted)
      wrong.forEach(say)
      say(`${head.number}:${head.chain}`)
      if (wrong.length > 0) process.exitCode = 1
    }
  } finally {
    await db.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
