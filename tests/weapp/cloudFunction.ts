import { fork } from 'node:child_process'
import path from 'node:path'
import { Client } from 'pg'
import { emptyPostgres } from '../support/database'
import { run } from './harness'

/** What a demo's server uses by itself and a cloud function must be given; the seed was sealed with it. */
const DEMO_KEYS = {
  SECRET: 'walk',
  PHONE_KEY: `demo:${Buffer.alloc(32, 'demo').toString('base64')}`,
}

/** Makes a demo county on a PostgreSQL of its own, where each persona is known to WeChat by its slug. */
async function demoOnPostgres(server: string) {
  const { url, drop } = await emptyPostgres(server)
  const env = { ...process.env, ...DEMO_KEYS, IDENTITY: 'demo', DATABASE_URL: url }
  run('npm', ['run', '--silent', 'db:reset'], { env })
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`update accounts set identity = replace(identity, 'demo:', 'weChat:')`)
  await client.end()
  return { url, drop }
}

interface Answer {
  call: number
  result?: unknown
  failure?: string
}

/** How often the cloud's timer comes here: walks do not wait a minute. */
const TIMER_MS = 2_000

/** Starts the bundled function on a demo county. `as` is `wx.cloud.callFunction` of one WeChat user. */
export async function startFunction(server: string) {
  const { url, drop } = await demoOnPostgres(server)
  const instance = fork(path.join(__dirname, 'instance.js'), {
    execArgv: [],
    // Its log is not what this walk prints.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...DEMO_KEYS,
      IDENTITY: 'cloud',
      DATABASE_URL: url,
      FILES_URL: 'https://files.example/pictures',
      FILES_S3_URL: 'https://pictures.example',
      FILES_S3_REGION: 'nowhere',
      FILES_S3_KEY_ID: 'nobody',
      FILES_S3_SECRET: 'nothing',
      COUNTY_NAME: '临湘市',
      BUREAU_NAME: '临湘市老干部局（演示）',
      BUREAU_PHONE: '0730-0000000',
    },
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  instance.on('message', (answer: Answer) => {
    waiting.get(answer.call)?.(answer)
    waiting.delete(answer.call)
  })
  let calls = 0
  const call = async (openid: string | null, data: unknown) => {
    const answered = new Promise<Answer>((answer) => waiting.set(++calls, answer))
    instance.send({ call: calls, openid, data })
    const { result, failure } = await answered
    if (failure) throw new Error(failure)
    return { result }
  }
  const timer = setInterval(() => void call(null, {}), TIMER_MS)
  return {
    as:
      (openid: string) =>
      ({ name, data }: { name: string; data: unknown }) =>
        name === 'api' ? call(openid, data) : Promise.reject(new Error(`no function ${name}`)),
    async stop() {
      clearInterval(timer)
      instance.kill()
      await drop()
    },
  }
}
