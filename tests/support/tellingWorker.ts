import { readConfig } from '@/server/config'
import { openDb } from '@/server/db/open'
import { tell } from '@/server/jobs/telling'
import type { House } from '@/server/outcome'
import { openStore } from '@/server/store/store'
import { weChatAt } from '@/server/wechat/wechat'

/**
 * Tells what is due at the moment it is given, two jobs together, until nothing waits any more. Made to be
 * killed; the database and WeChat are the environment's.
 */
async function main() {
  const now = process.argv[2] ?? ''
  const config = readConfig(process.env)
  const db = await openDb(config)
  const weChat = config.weChat && weChatAt(config.weChat)
  const log = (facts: object) => void process.stdout.write(`${JSON.stringify(facts)}\n`)
  const store = openStore(config)
  const house: House = { db, config, now: () => now, weChat, store, demoPeople: [], log }
  await Promise.all([tell(house, () => true), tell(house, () => true)])
  await db.close()
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
