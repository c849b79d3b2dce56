import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OpenDb } from '@/server/db/db'
import { openEmbedded } from '@/server/db/embedded'
import { FolderInUse } from '@/server/db/lock'

const root = fs.mkdtempSync(path.join(tmpdir(), 'yinling-db-'))
const folder = path.join(root, 'db')
const opened: OpenDb[] = []
const open = async () => {
  const db = await openEmbedded(folder, '430682')
  opened.push(db)
  return db
}
const writeLock = (text: string) => fs.writeFileSync(`${folder}.lock`, text)
const beside = () => fs.readdirSync(root)

// A test that failed must not leave the folder held for the next.
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close().catch(() => undefined)
})
afterAll(() => fs.rmSync(root, { recursive: true }))

test('an interrupted building is cleared away, and a whole folder stands in its place', async () => {
  fs.mkdirSync(`${folder}.building`)
  fs.writeFileSync(path.join(`${folder}.building`, 'PG_VERSION'), 'half')
  const db = await open()
  expect(beside().sort()).toEqual(['db', 'db.lock'])
  await db.script('create table kept (value integer)')
  await db.close()
  expect(beside()).toEqual(['db'])
}, 30_000)

test('a commit reaches the disk before it is answered', async () => {
  const db = await open()
  const sync = jest.spyOn(fs, 'fdatasyncSync')
  await db.query('select 1')
  expect(sync).not.toHaveBeenCalled()
  for (let commits = 1; commits <= 5; commits += 1) {
    await db.query('insert into kept values ($1)', [commits])
    expect(sync.mock.calls.length).toBeGreaterThanOrEqual(commits)
  }
  sync.mockRestore()
  await db.close()
})

test('a folder has one holder; a second gets a clear sentence and harms nothing', async () => {
  const first = await open()
  await expect(open()).rejects.toThrow(FolderInUse)
  await expect(open()).rejects.toThrow(
    `The data folder ${folder} is in use by process ${process.pid}. Stop that one first`,
  )
  expect(await first.query('select count(*) from kept')).toEqual([{ count: 5 }])
  expect(beside().sort()).toEqual(['db', 'db.lock'])
  await first.close()
})

describe('a lock nobody holds any more is taken over:', () => {
  const opens = async () => {
    const db = await open()
    expect(await db.query('select count(*) from kept')).toEqual([{ count: 5 }])
    await db.close()
    expect(beside()).toEqual(['db'])
  }

  test('its process is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeLock(JSON.stringify({ pid, started: '' }))
    await opens()
  })

  test('its process number belongs to another now', async () => {
    writeLock(JSON.stringify({ pid: process.ppid, started: '1' }))
    await opens()
  })

  test('its process number belongs to another now, of another user', async () => {
    jest.spyOn(process, 'kill').mockImplementationOnce(() => {
      throw Object.assign(new Error('not yours'), { code: 'EPERM' })
    })
    writeLock(JSON.stringify({ pid: process.ppid, started: '1' }))
    await opens()
  })

  test('nothing can be read in it', async () => {
    writeLock('')
    await opens()
  })
})
