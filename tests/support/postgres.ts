import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * `tsx tests/support/postgres.ts -- <command…>` runs a command beside a PostgreSQL of its own, named
 * in TEST_POSTGRES_URL, and ends as the command did. Syncs stay on: what is measured and killed here
 * is what a deployment has.
 */
const DEBIAN = '/usr/lib/postgresql'
const newest =
  readdirSync(DEBIAN)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1) ?? ''
const program = (name: string) => path.join(DEBIAN, newest, 'bin', name)

/** PostgreSQL refuses to run as root, so root lends it Debian's own user. */
const isRoot = process.getuid?.() === 0
const asOwner = (command: string, args: string[]): [string, string[]] =>
  isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]

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

async function main() {
  const [command = '', ...args] = process.argv.slice(process.argv.indexOf('--') + 1)
  const folder = newFolder()
  const data = path.join(folder, 'data')
  const port = await freePort()
  const control = (...words: string[]) =>
    execFileSync(...asOwner(program('pg_ctl'), ['-D', data, ...words]), {
      cwd: folder,
      stdio: 'ignore',
    })
  execFileSync(
    ...asOwner(program('initdb'), [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ]),
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=300`
  control('-w', '-l', path.join(folder, 'log'), '-o', settings, 'start')
  // A first Ctrl-C is the command's; this script stays to clear up after it.
  process.on('SIGINT', () => undefined)
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_POSTGRES_URL: `postgres://postgres@127.0.0.1:${port}/postgres`,
      // pgbench comes with this very version.
      PATH: `${path.dirname(program('pgbench'))}:${process.env.PATH}`,
    },
  })
  process.on('SIGTERM', () => child.kill())
  const code = await new Promise<number>((ended) => {
    child.once('error', () => ended(127)).once('close', (status) => ended(status ?? 1))
  })
  control('-m', 'immediate', 'stop')
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

void main()
