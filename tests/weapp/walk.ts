import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '../support/serverProcess'
import { startFunction } from './cloudFunction'
import { elderFaults } from './elder'
import { driverOf, installHarness, run, type Open } from './harness'
import { walks } from '../walks'
import { readNewsAndTakeASeat } from '../walks/newsAndSeat'
import { PhoneInHand } from './hand'
import { openEveryPage } from './pages'
import { walkInTown } from './town'

/**
 * `npm run test:weapp -- FOLDER` builds the mini-program, opens every page of it in the harness of
 * that folder, and walks through it by tapping: through the cloud function, and over HTTP. A word after
 * the folder: only the journeys that carry it in their names.
 */
const [folder = '', only] = process.argv.slice(2)
const BUILD = 'dist/weapp'
const HTTP_BUILD = 'dist/weapp-http'

const npmRun = (script: string, env: NodeJS.ProcessEnv = {}) =>
  run('npm', ['run', '--silent', script], { env: { ...process.env, ...env } })

/** Builds what ships: its door is the cloud function. Answers what an old phone could not read. */
function buildForTheCloud(harness: string): string[] {
  npmRun('build:weapp')
  npmRun('build:cloud')
  const said = run(process.execPath, [path.join(harness, 'validate.mjs'), BUILD])
  console.log(said)
  return said.split('\n').filter((line) => line.includes('needs newer syntax'))
}

async function openAll(open: Open, server: string): Promise<string[]> {
  const cloud = await startFunction(server)
  try {
    return [...elderFaults(BUILD), ...(await openEveryPage(open, BUILD, cloud))]
  } finally {
    await cloud.stop()
  }
}

async function walkAll(open: Open, server: string): Promise<string[]> {
  const faults: string[] = []
  const wanted = Object.entries(walks).filter(([name]) => !only || name.includes(only))
  for (const [name, walk] of wanted) {
    const began = Date.now()
    const found = await walkInTown(open, BUILD, server, walk)
    console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`)
    faults.push(...found.map((fault) => `${name}: ${fault}`))
  }
  return faults
}

/** The other flavour, against the server as a process. Answers what is wrong. */
async function overHttp(open: Open): Promise<string[]> {
  npmRun('build:server')
  const folder = mkdtempSync(path.join(tmpdir(), 'yinling-walk-'))
  const server = await startServer([process.execPath, 'dist/server/main.js'], {
    DATA_DIR: path.join(folder, 'db'),
    IDENTITY: 'demo',
  })
  try {
    const origin = `http://localhost:${server.port}`
    npmRun('build:weapp', { OUTPUT_ROOT: HTTP_BUILD, TARO_APP_API_URL: origin })
    const phone = await open(HTTP_BUILD, {
      onRequest: async ({ url, method, data, header }) => {
        const answer = await fetch(url, { method, headers: header, body: JSON.stringify(data) })
        return { statusCode: answer.status, data: await answer.json(), header: {} }
      },
    })
    const guest = new PhoneInHand(phone)
    await guest.see('您好，欢迎来看看')
    await guest.tap('people')
    await guest.tap('person-wang-xiuying')
    await guest.see('王秀英同志')
    await readNewsAndTakeASeat(guest)
    const { errors } = await phone.stats()
    await phone.close()
    return errors.map(({ message }) => `HTTP walk: ${message}`)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

async function inHarness(server: string) {
  const harness = installHarness(folder)
  try {
    const open = await driverOf(harness)
    const faults = buildForTheCloud(harness)
    if (!only) faults.push(...(await openAll(open, server)))
    faults.push(...(await walkAll(open, server)))
    if (!only) faults.push(...(await overHttp(open)))
    if (faults.length > 0) throw new Error(faults.join('\n'))
    console.log('weapp walk: no fault')
  } finally {
    rmSync(harness, { recursive: true })
  }
}

function main() {
  if (!existsSync(path.join(folder, 'driver.mjs'))) {
    console.log(`weapp walk skipped: no harness folder at ${folder || 'nowhere (give its path)'}`)
    return
  }
  const server = process.env.TEST_POSTGRES_URL
  if (server) return inHarness(server)
  // Once more, beside a PostgreSQL: the cloud function has no other database.
  const again = ['tests/support/postgres.ts', '--', 'tsx', ...process.argv.slice(1)]
  process.exitCode = spawnSync('tsx', again, { stdio: 'inherit' }).status ?? 1
}

Promise.resolve(main()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
