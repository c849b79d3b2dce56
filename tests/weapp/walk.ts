import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '../support/serverProcess'
import { startFunction } from './cloudFunction'
import { elderFaults } from './elder'
import { driverOf, installHarness, run, type Open } from './harness'
import { openEveryPage } from './pages'
import { newsAndSeat, see, tap } from './taps'

/**
 * `npm run test:weapp -- FOLDER` builds the mini-program, opens every page of it in the harness of
 * that folder, and walks through it by tapping: through the cloud function, and over HTTP.
 */
const BUILD = 'dist/weapp'
const HTTP_BUILD = 'dist/weapp-http'

const npmRun = (script: string, env: NodeJS.ProcessEnv = {}) =>
  run('npm', ['run', '--silent', script], { env: { ...process.env, ...env } })

/** The build that ships: its door is the cloud function. Answers what is wrong. */
async function throughTheCloud(open: Open, harness: string, server: string): Promise<string[]> {
  npmRun('build:weapp')
  npmRun('build:cloud')
  console.log(run(process.execPath, [path.join(harness, 'validate.mjs'), BUILD]))
  const cloud = await startFunction(server)
  try {
    const faults = [...elderFaults(BUILD), ...(await openEveryPage(open, BUILD, cloud))]
    const phone = await open(BUILD, { onCloud: cloud.as('wang-xiuying') })
    await see(phone, '王秀英同志')
    await newsAndSeat(phone)
    faults.push(...(await phone.stats()).errors.map(({ message }) => `cloud walk: ${message}`))
    await phone.close()
    return faults
  } finally {
    await cloud.stop()
  }
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
    await see(phone, '您好，欢迎来看看')
    await tap(phone, 'people')
    await tap(phone, 'person-wang-xiuying')
    await see(phone, '王秀英同志')
    await newsAndSeat(phone)
    const { errors } = await phone.stats()
    await phone.close()
    return errors.map(({ message }) => `HTTP walk: ${message}`)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

async function walk(from: string, server: string) {
  const harness = installHarness(from)
  try {
    const open = await driverOf(harness)
    const faults = [...(await throughTheCloud(open, harness, server)), ...(await overHttp(open))]
    if (faults.length > 0) throw new Error(faults.join('\n'))
    console.log('weapp walk: every page opened, news read and a seat taken by both doors')
  } finally {
    rmSync(harness, { recursive: true })
  }
}

function main() {
  const folder = process.argv[2] ?? ''
  if (!existsSync(path.join(folder, 'driver.mjs'))) {
    console.log(`weapp walk skipped: no harness folder at ${folder || 'nowhere (give its path)'}`)
    return
  }
  const server = process.env.TEST_POSTGRES_URL
  if (server) return walk(folder, server)
  // Once more, beside a PostgreSQL: the cloud function has no other database.
  const again = ['tests/support/postgres.ts', '--', 'tsx', 'tests/weapp/walk.ts', folder]
  process.exitCode = spawnSync('tsx', again, { stdio: 'inherit' }).status ?? 1
}

Promise.resolve(main()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
