import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readConfig } from '@/server/config'
import type { Db } from '@/server/db/db'
import { openDb } from '@/server/db/open'
import { rotateKeys } from '@/server/jobs/rotateKeys'
import { openPhone, sealPhone } from '@/server/phone'
import { SEALED } from '@/server/sql/phone'
import { COUNTY, emptyPostgres, freshDb } from '../support/database'
import { World } from '../support/world'

const key = (id: string) => `${id}:${Buffer.alloc(32, id).toString('base64')}`
const withKeys = (PHONE_KEY: string, SECRET = 'a secret') => readConfig({ PHONE_KEY, SECRET })
const old = withKeys(key('k1'))
const both = withKeys(`${key('k2')},${key('k1')}`)
const fresh = withKeys(key('k2'))

const phoneOf = (nth: number) => `138${String(nth).padStart(8, '0')}`

/** So many members, numbered, each with a phone sealed by the old key. */
async function fill(db: Db, members: number) {
  const sealed = Array.from({ length: members }, (_, nth) => sealPhone(old, phoneOf(nth)))
  await db.query(
    `insert into members (county_code, member_id, name, birth_year, phone_cipher, phone_hmac, phone_ends)
     select $1, md5('' || n)::uuid, n - 1, 1950, cipher, hmac, ends
     from unnest($2::text[], $3::text[], $4::text[]) with ordinality t (cipher, hmac, ends, n)`,
    [
      db.county,
      sealed.map(({ cipher }) => cipher),
      sealed.map(({ hmac }) => hmac),
      sealed.map(({ ends }) => ends),
    ],
  )
}

interface Kept {
  name: string
  cipher: string
  hmac: string
}
const kept = (db: Db) =>
  db.query<Kept>(
    `select name, phone_cipher as cipher, phone_hmac as hmac from members
     where phone_cipher is not null order by member_id`,
  )
const isWhole =
  (config: typeof fresh) =>
  ({ name, cipher, hmac }: Kept) =>
    openPhone(config, cipher) === phoneOf(Number(name)) &&
    hmac === sealPhone(config, phoneOf(Number(name))).hmac

test('the newest key seals, older ones still open, and unknown ones do not', () => {
  const { cipher } = sealPhone(old, '13800000001')
  expect(openPhone(both, cipher)).toBe('13800000001')
  expect(sealPhone(both, '13800000001').cipher).toMatch(/^k2:/)
  expect(() => openPhone(fresh, cipher)).toThrow('under the key k1')
})

test('two keys of one name are refused, and no key is repeated', () => {
  const twice = () => withKeys(`${key('k1')},${key('k1')}`)
  expect(twice).toThrow('two keys of one name')
  expect(() => withKeys(`${key('k1')},secret`)).toThrow('PHONE_KEY must be')
  expect(() => withKeys(`${key('k1')},secret`)).not.toThrow('secret')
})

describe('keys:rotate', () => {
  let world: World
  beforeEach(async () => {
    world = await World.open(await freshDb())
    await fill(world.db, 230)
    await world.db.script(
      `insert into members (county_code, member_id, name, birth_year) values ('${COUNTY}', md5('')::uuid, '', 1950)`,
    )
  })
  afterEach(() => world.close())

  const rotate = async (config: typeof fresh) => {
    const lines: string[] = []
    await rotateKeys(world.db, config, (line) => lines.push(line))
    expect(lines.join()).not.toMatch(/\d{7}/)
    return lines.filter((line) => line.startsWith('members: ')).at(-1)
  }

  test('seals all with the newest key; again, it has nothing to do', async () => {
    expect(await rotate(both)).toBe('members: 230 read, 230 sealed anew')
    const rows = await kept(world.db)
    expect(rows.filter(isWhole(fresh))).toHaveLength(230)
    expect(await rotate(fresh)).toBe('members: 230 read, 0 sealed anew')
    expect(await kept(world.db)).toEqual(rows)
  })

  test('with another secret numbers are found again by their new hash', async () => {
    const changed = withKeys(key('k1'), 'another secret')
    expect((await kept(world.db)).filter(isWhole(changed))).toEqual([])
    await rotate(changed)
    expect((await kept(world.db)).filter(isWhole(changed))).toHaveLength(230)
  })

  test('does nothing without the old key, and names it', async () => {
    const before = await kept(world.db)
    await expect(rotate(fresh)).rejects.toThrow('PHONE_KEY lacks the key k1: nothing was changed.')
    expect(await kept(world.db)).toEqual(before)
  })

  test('knows every table that keeps a sealed number', async () => {
    const tables = await world.db.query<{ table: string }>(
      `select table_name as table from information_schema.columns c
       join pg_class p on p.relname = c.table_name and not p.relispartition
       where column_name = 'phone_cipher' and table_schema = 'public'`,
    )
    expect(tables.map(({ table }) => table).sort()).toEqual(SEALED.map(({ table }) => table).sort())
  })
})

test('a rotation that was killed half way is finished by the next', async () => {
  const server = process.env.TEST_POSTGRES_URL
  const postgres = server ? await emptyPostgres(server) : null
  const folder = mkdtempSync(path.join(tmpdir(), 'yinling-keys-'))
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    DATA_DIR: path.join(folder, 'db'),
    DATABASE_URL: postgres?.url ?? '',
    DATABASE_PARTITIONS: process.env.TEST_PARTITIONS ?? '0',
    PHONE_KEY: `${key('k2')},${key('k1')}`,
    SECRET: 'a secret',
  }
  const MEMBERS = 5_000
  const here = async <Result>(work: (db: Db) => Promise<Result>) => {
    const db = await openDb(readConfig(env))
    const result = await work(db)
    await db.close()
    return result
  }
  await here((db) => fill(db, MEMBERS))

  const run = async (killAfterLines: number) => {
    const command = ['--import', 'tsx', 'src/server/jobs/command.ts', 'keys:rotate']
    const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise((dead) => child.once('close', dead))
    let lines = 0
    for await (const line of createInterface(child.stdout)) {
      expect(line).not.toMatch(/\d{7}/)
      lines += 1
      if (lines === killAfterLines) child.kill('SIGKILL')
    }
    return ended
  }
  await run(3)
  const half = await here(kept)
  const done = half.filter(({ cipher }) => cipher.startsWith('k2:')).length
  expect(done).toBeGreaterThanOrEqual(300)
  expect(done).toBeLessThan(MEMBERS)
  expect(half.filter(isWhole(both))).toHaveLength(MEMBERS)

  expect(await run(0)).toBe(0)
  expect((await here(kept)).filter(isWhole(fresh))).toHaveLength(MEMBERS)
  await postgres?.drop()
  rmSync(folder, { recursive: true })
}, 120_000)
