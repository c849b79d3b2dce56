import { readConfig } from '@/server/config'

const key = `k1:${Buffer.alloc(32, 'k').toString('base64')}`
const county = {
  COUNTY_NAME: '临湘市',
  BUREAU_NAME: '临湘市老干部局',
  BUREAU_PHONE: '0730-0000000',
}
const session: Record<string, string> = {
  NODE_ENV: 'production',
  IDENTITY: 'session',
  SECRET: 'a long secret',
  PHONE_KEY: key,
  WECHAT_APP_ID: 'wx1',
  WECHAT_APP_SECRET: 'app secret',
  ...county,
}
const bucket = {
  FILES_S3_URL: 'https://pictures.cos.example/',
  FILES_S3_REGION: 'ap-guangzhou',
  FILES_S3_KEY_ID: 'key id',
  FILES_S3_SECRET: 'key secret',
}
const cloud: Record<string, string> = {
  NODE_ENV: 'production',
  IDENTITY: 'cloud',
  SECRET: 'a long secret',
  PHONE_KEY: key,
  DATABASE_URL: 'postgres://localhost/yinling',
  FILES_URL: 'https://files.example/pictures',
  ...bucket,
  ...county,
}

test('a fresh machine gets a demo on an embedded database', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ identity: 'demo', port: 8080, county: '430682', weChat: null })
  expect(config.databaseUrl).toBeNull()
})

test('demo identity does not start in production', () => {
  expect(() => readConfig({ NODE_ENV: 'production', IDENTITY: 'demo' })).toThrow('IDENTITY=demo')
})

test('production chooses an identity itself', () => {
  expect(() => readConfig({ NODE_ENV: 'production' })).toThrow('IDENTITY is missing')
  expect(() => readConfig({ IDENTITY: 'anybody' })).toThrow('cloud, session, demo, not anybody')
})

test.each([
  ...['SECRET', 'PHONE_KEY', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET'].map((name) => ({
    name,
    env: session,
  })),
  ...['SECRET', 'PHONE_KEY', 'DATABASE_URL', 'FILES_URL'].map((name) => ({ name, env: cloud })),
  ...Object.keys(bucket).flatMap((name) =>
    [{ ...session, ...bucket }, cloud].map((env) => ({ name, env })),
  ),
  ...Object.keys(county).flatMap((name) => [session, cloud].map((env) => ({ name, env }))),
])('$env.IDENTITY does not start without $name, and says so', ({ env, name }) => {
  expect(readConfig(env).production).toBe(true)
  const { [name]: _, ...rest } = env
  expect(() => readConfig(rest)).toThrow(`${name} is missing`)
  expect(() => readConfig({ ...rest, [name]: '' })).toThrow(`${name} is missing`)
})

test.each(['http', '80.5', '-1', '8080;'])('“%s” is not a port', (port) => {
  expect(() => readConfig({ PORT: port })).toThrow('PORT must be a whole number')
})

test('an empty setting is one that was not made', () => {
  expect(readConfig({ PORT: '', POOL_SIZE: '' })).toMatchObject({ port: 8080, poolSize: 4 })
})

test('a phone key is a name and 32 bytes', () => {
  for (const wrong of ['k1', 'k1:c2hvcnQ=', key.slice(2), `${key.slice(3)}:k1`])
    expect(() => readConfig({ ...session, PHONE_KEY: wrong })).toThrow('PHONE_KEY must be')
  expect(readConfig(session).phoneKey.id).toBe('k1')
})

test('a wrong key is not repeated where everybody can read it', () => {
  const secret = 'c2VjcmV0'
  const wrong = () => readConfig({ ...session, PHONE_KEY: secret })
  expect(wrong).toThrow('PHONE_KEY')
  expect(wrong).not.toThrow(secret)
})

test('uploads lie beside the database, in a folder of their own, or in a bucket', () => {
  expect(readConfig({}).files).toEqual({ folder: 'data/db-files' })
  expect(readConfig({ FILES_DIR: '/files' }).files).toEqual({ folder: '/files' })
  expect(readConfig(cloud).files).toEqual({
    url: 'https://pictures.cos.example',
    region: 'ap-guangzhou',
    keyId: 'key id',
    secret: 'key secret',
  })
})

test('templates are given by name, id and four fields, and only where WeChat can be asked', () => {
  const text = 'change:TC:thing1,time2,thing3,thing4; reminder:TR:thing5,date6,thing7,thing8'
  const reading = (WECHAT_TEMPLATES: string) => readConfig({ ...session, WECHAT_TEMPLATES })
  expect(reading(text).templates).toEqual([
    {
      template: 'change',
      id: 'TC',
      fields: { what: 'thing1', when: 'time2', where: 'thing3', note: 'thing4' },
    },
    {
      template: 'reminder',
      id: 'TR',
      fields: { what: 'thing5', when: 'date6', where: 'thing7', note: 'thing8' },
    },
  ])
  expect(readConfig(session).templates).toEqual([])
  expect(readConfig({ ...cloud, WECHAT_TEMPLATES: text }).templates).toEqual([])
  for (const wrong of [
    'change',
    'change:TC',
    'change:TC:a,b,c',
    'other:T:a,b,c,d',
    `${text};${text}`,
  ])
    expect(() => reading(wrong)).toThrow('WECHAT_TEMPLATES must be')
})
