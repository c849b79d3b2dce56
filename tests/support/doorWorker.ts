import type { AddressInfo } from 'node:net'
import { readConfig } from '@/server/config'
import { openDb } from '@/server/db/open'
import { httpServer } from '@/server/http'
import type { House } from '@/server/outcome'
import { openStore } from '@/server/store/store'

/** The HTTP door alone, on the environment's database. Made to be killed. */
async function main() {
  const config = readConfig(process.env)
  const db = await openDb(config)
  const now = () => new Date().toISOString()
  const store = openStore(config)
  const log = () => undefined
  const house: House = { db, config, now, weChat: null, store, demoPeople: [], log }
  const server = httpServer(house, (_request, response) => void response.writeHead(404).end())
  await new Promise<void>((listening) => server.listen(config.port, listening))
  const { port } = server.address() as AddressInfo
  process.stdout.write(`ready http://localhost:${port}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
