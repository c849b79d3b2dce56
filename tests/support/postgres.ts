import { spawn } from 'node:child_process'
import { newCluster, postgresPrograms } from './cluster'

/**
 * `tsx tests/support/postgres.ts -- <command…>` runs a command beside a PostgreSQL of its own, named
 * in TEST_POSTGRES_URL, and ends as the command did.
 */
async function main() {
  const [command = '', ...args] = process.argv.slice(process.argv.indexOf('--') + 1)
  const cluster = await newCluster()
  // A first Ctrl-C is the command's; this script stays to clear up after it.
  process.on('SIGINT', () => undefined)
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_POSTGRES_URL: cluster.url,
      // pgbench comes with this very version.
      PATH: `${postgresPrograms}:${process.env.PATH}`,
    },
  })
  process.on('SIGTERM', () => child.kill())
  const code = await new Promise<number>((ended) => {
    child.once('error', () => ended(127)).once('close', (status) => ended(status ?? 1))
  })
  await cluster.remove()
  process.exit(code)
}

void main()
