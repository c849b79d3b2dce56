import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '@/server/config'
import { openDb } from '@/server/db/open'
import { emptyPostgres } from '../support/database'
import type { Answer } from '../support/fakeWeChat'
import { bundleWorker, COUNTY_SETTINGS, whereKilled } from '../support/killed'
import { at, OK, tellingWeChat, TOKEN, WECHAT_TEMPLATES } from '../support/telling'
import { World } from '../support/world'

const PEOPLE = 60
/** The worker is killed while WeChat holds this message; 0: while it waits for the token. */
const KILLS = [0, 1, 9, 2]

const root = mkdtempSync(path.join(tmpdir(), 'yinling-telling-'))
const server = process.env.TEST_POSTGRES_URL

test('killed in the middle again and again: nothing is accepted twice, nothing is lost from 消息', async () => {
  const postgres = server ? await emptyPostgres(server) : null
  const weChat = await tellingWeChat()
  const env = {
    ...process.env,
    ...COUNTY_SETTINGS,
    ...whereKilled(root, postgres?.url),
    WECHAT_ORIGIN: weChat.origin,
    WECHAT_TEMPLATES,
  }
  const worker = bundleWorker('tellingWorker', root)

  const prepared = await openDb(readConfig(env))
  await prepared.transaction(async (tx) => {
    const world = await World.open({ ...tx, close: prepared.close })
    const branchId = await world.branch()
    const startsAt = at('9:00', 3)
    const activityId = await world.activity(branchId, {
      starts_at: startsAt,
      ends_at: at('11:00', 3),
      sign_up_closes_at: at('8:00', 3),
      capacity: PEOPLE,
    })
    for (let nth = 0; nth < PEOPLE; nth += 1) {
      const who = await world.person(`老同志${nth}`, { branches: { [branchId]: 'home' } })
      await world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })
      const templates = ['reminder' as const]
      await world.ask(who, 'telling.allow', { tapId: world.id(), activityId, templates })
    }
  })
  await prepared.close()

  const accepted: string[] = []
  /** Runs the worker; `killAt` as in KILLS, null: until it ends. */
  async function run(killAt: number | null) {
    const args = ['--liftoff-only', worker, at('18:30', 2)]
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const log: string[] = []
    child.stdout.on('data', (chunk: Buffer) => log.push(chunk.toString()))
    const ended = new Promise((dead) => child.once('close', dead))
    let heard = 0
    const kill = (): Answer => {
      child.kill('SIGKILL')
      return 'silence'
    }
    weChat.answerBy(({ pathname }, body) => {
      if (pathname === '/cgi-bin/stable_token') return killAt === 0 ? kill() : TOKEN
      const { touser } = JSON.parse(body) as { touser: string }
      // Accepted: what the worker hears of it, or whether it lives to hear it, is another matter.
      accepted.push(touser)
      heard += 1
      return killAt !== null && heard >= killAt ? kill() : OK
    })
    await ended
    return log.join('')
  }

  for (const killAt of KILLS) {
    const before = accepted.length
    await run(killAt)
    if (killAt === 0) expect(accepted).toHaveLength(before)
    else expect(accepted.length - before).toBeGreaterThanOrEqual(killAt)
  }
  expect(accepted.length).toBeLessThan(PEOPLE)
  expect(await run(null)).not.toContain('crash')

  expect(new Set(accepted).size).toBe(accepted.length)
  const db = await openDb(readConfig(env))
  const rows = await db.query<{ openid: string; state: string }>(
    'select account_id as openid, state from sendings where county_code = $1',
    [db.county],
  )
  const among = (state: string) =>
    rows.filter((row) => row.state === state).map(({ openid }) => openid)
  expect(among('sent').length + among('sending').length).toBe(PEOPLE)
  expect(among('sent').filter((openid) => !accepted.includes(openid))).toEqual([])
  // Of each of two jobs that die together, one was under way: accepted or not, it is not sent again.
  expect(among('sending').length).toBeGreaterThan(0)
  expect(among('sending').length).toBeLessThanOrEqual(2 * KILLS.filter(Boolean).length)
  const reminders = await db.query(
    `select from messages where county_code = $1 and kind = 'tomorrow'`,
    [db.county],
  )
  expect(reminders).toHaveLength(PEOPLE)
  await db.close()
  weChat.close()
  await postgres?.drop()
  rmSync(root, { recursive: true })
}, 120_000)
