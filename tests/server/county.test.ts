import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { main } from '@/server/cloud'
import { readConfig } from '@/server/config'
import { openDb } from '@/server/db/open'
import { settleCounty } from '@/server/sql/county'
import { emptyPostgres, freshDb } from '../support/database'
import { World } from '../support/world'

const project = path.resolve(__dirname, '../..')
const server = process.env.TEST_POSTGRES_URL
const settings = {
  NODE_ENV: 'production',
  SECRET: 'a long secret',
  PHONE_KEY: `k1:${Buffer.alloc(32, 'k').toString('base64')}`,
  WECHAT_APP_ID: 'wx1',
  WECHAT_APP_SECRET: 'app secret',
  FILES_URL: 'https://files.example/pictures',
  FILES_S3_URL: 'https://pictures.example',
  FILES_S3_REGION: 'nowhere',
  FILES_S3_KEY_ID: 'nobody',
  FILES_S3_SECRET: 'nothing',
  COUNTY_NAME: '临湘市',
  BUREAU_NAME: '临湘市老干部局',
  BUREAU_PHONE: '0730-0000007',
}
const facts = { name: '临湘市', bureauName: '临湘市老干部局', bureauPhone: '0730-0000007' }
const contact = { title: '临湘市老干部局', phone: '0730-0000007' }

test('a new database says whom to call once it is settled, and another number at the next start', async () => {
  const db = await freshDb()
  await settleCounty(db, facts)
  expect(await new World(db).ask(null, 'session.current', {})).toMatchObject({
    reply: { contact, me: null },
  })
  await settleCounty(db, { ...facts, bureauPhone: '0730-0000008' })
  expect(await new World(db).ask(null, 'session.current', {})).toMatchObject({
    reply: { contact: { ...contact, phone: '0730-0000008' } },
  })
  await db.close()
})

test('db:migrate settles a new database, so that a server need not be the first', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinling-county-'))
  const DATA_DIR = path.join(folder, 'db')
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'src/server/db/command.ts', 'migrate', '--yes'],
    {
      cwd: project,
      env: {
        ...process.env,
        ...settings,
        NODE_OPTIONS: '',
        IDENTITY: 'session',
        DATA_DIR,
        DATABASE_URL: '',
      },
    },
  )
  const db = await openDb(readConfig({ DATA_DIR }))
  expect(await new World(db).ask(null, 'session.current', {})).toMatchObject({ reply: { contact } })
  await db.close()
  rmSync(folder, { recursive: true })
})

const onPostgres = server ? test : test.skip
onPostgres('the first call of a cloud function finds the county settled', async () => {
  const { url, drop } = await emptyPostgres(server ?? '')
  const before = { ...process.env }
  Object.assign(process.env, settings, { IDENTITY: 'cloud', DATABASE_URL: url })
  const outcome = await main({ name: 'session.current' }).finally(() => {
    process.env = before
  })
  expect(outcome).toMatchObject({ ok: true, reply: { contact } })
  await drop()
})
