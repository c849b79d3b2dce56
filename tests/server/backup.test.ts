import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { backup, restore } from '@/server/db/backup'
import type { Db } from '@/server/db/db'
import { seedDemo } from '@/server/db/seed'
import { freshDb } from '../support/database'
import { SUNDAY, World } from '../support/world'

const everything = (db: Db) =>
  db.query(
    `select (select jsonb_agg(t order by member_id) from members t) as members,
       (select jsonb_agg(t order by sign_up_id) from sign_ups t) as sign_ups,
       (select jsonb_agg(t order by article_id) from articles t) as articles`,
  )

test('a backup brings everything back into an empty database, and only into an empty one', async () => {
  const full = await freshDb()
  const empty = await freshDb()
  await seedDemo(full, new World(full).config, SUNDAY)
  const folder = mkdtempSync(path.join(tmpdir(), 'yinling-backup-'))
  const file = path.join(folder, 'backup.gz')
  await backup(full, file)
  await restore(empty, file)
  expect(await everything(empty)).toEqual(await everything(full))
  await expect(restore(empty, file)).rejects.toThrow('not empty')
  await Promise.all([full.close(), empty.close()])
  rmSync(folder, { recursive: true })
})
