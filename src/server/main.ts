import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { readConfig } from './config'
import { openCounty } from './db/open'
import { fileServer } from './files'
import { httpServer, stopServing } from './http'
import { keepTelling } from './jobs/telling'
import { logLine } from './log'
import type { DemoPersona, House } from './outcome'
import { openStore } from './store/store'
import { weChatAt } from './wechat/wechat'

/** The HTTP server as a process: opens the house, listens, and leaves in good order on SIGTERM. */
async function main() {
  const config = readConfig(process.env)
  const db = await openCounty(config)
  const now = () => new Date().toISOString()
  let demoPeople: DemoPersona[] = []
  if (config.identity === 'demo') {
    const demo = await import('./db/seed')
    await demo.seedDemo(db, config, now())
    demoPeople = demo.demoPeople
  }
  const weChat = config.weChat && weChatAt(config.weChat)
  const store = openStore(config)
  const house: House = { db, config, now, weChat, store, demoPeople, log: logLine }

  const files = fileServer(
    path.join(import.meta.dirname, '../h5'),
    path.join(import.meta.dirname, 'pictures'),
  )
  const server = httpServer(house, files)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(config.port, listening)
  })
  const { port } = server.address() as AddressInfo
  process.stdout.write(`ready http://localhost:${port}\n`)
  const stopTelling = keepTelling(house)

  const stop = async () => {
    await Promise.all([stopServing(server), stopTelling()])
    await db.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
