import { execFile, execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const DEBIAN = '/usr/lib/postgresql'

/** Where the newest PostgreSQL of this machine has its programs; null where there is none. */
export const postgresPrograms = (() => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1)
  return newest === undefined ? null : path.join(DEBIAN, newest, 'bin')
})()

/** PostgreSQL refuses to run as root, so root lends it Debian's own user. */
const isRoot = process.getuid?.() === 0

const freePort = () =>
  new Promise<number>((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })

function newFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinling-pg-'))
  if (!isRoot) return folder
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
  chownSync(folder, idOf('-u'), idOf('-g'))
  chmodSync(folder, 0o700)
  return folder
}

export interface Cluster {
  url: string
  /** Comes back when it answers; after `kill` once what the dead one left behind is gone. */
  start(): Promise<void>
  /** Ends every connection at once, as a machine that goes down does. */
  stop(): Promise<void>
  /** kill -9 of the server itself. */
  kill(): void
  /** Keeps every connection and says nothing on any, as a network does that swallows everything. */
  freeze(): void
  thaw(): void
  remove(): Promise<void>
}

/** A PostgreSQL of its own, running. Syncs stay on: what is measured and killed is what a deployment has. */
export async function newCluster(): Promise<Cluster> {
  if (postgresPrograms === null) throw new Error(`There is no PostgreSQL in ${DEBIAN}.`)
  const programs = postgresPrograms
  const folder = newFolder()
  const data = path.join(folder, 'data')
  const port = await freePort()
  const run = async (program: string, ...words: string[]) => {
    const command = [path.join(programs, program), '-D', data, ...words]
    const [file = '', ...args] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
    await promisify(execFile)(file, args, { cwd: folder })
  }
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=300`
  const start = async (triesLeft = 20): Promise<void> => {
    try {
      await run('pg_ctl', '-w', '-l', path.join(folder, 'log'), '-o', settings, 'start')
    } catch (error) {
      if (triesLeft === 0) throw error
      await new Promise((later) => setTimeout(later, 250))
      await start(triesLeft - 1)
    }
  }
  const stop = () => run('pg_ctl', '-m', 'immediate', 'stop')

  const pid = () => Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const processes = () => {
    const children = readFileSync(`/proc/${pid()}/task/${pid()}/children`, 'utf8')
    return [pid(), ...children.trim().split(' ').map(Number)]
  }

  const thaw = () => processes().forEach((one) => process.kill(one, 'SIGCONT'))

  await run('initdb', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
  await start(0)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    kill: () => void process.kill(pid(), 'SIGKILL'),
    freeze: () => processes().forEach((one) => process.kill(one, 'SIGSTOP')),
    thaw,
    async remove() {
      try {
        thaw()
        await stop()
      } catch {
        // A test that failed may have left it stopped.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
