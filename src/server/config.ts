import { TEMPLATES, type Template } from '@/domain/telling'

export type Identity = 'cloud' | 'session' | 'demo'

/** A bucket that speaks S3. */
export interface S3Files {
  /** The bucket's own address; ends without a slash. */
  url: string
  region: string
  keyId: string
  secret: string
}

interface PhoneKey {
  id: string
  key: Buffer
}

export interface Config {
  production: boolean
  port: number
  county: string
  /** What people read of the county; null: a demo brings its own. */
  countyFacts: { name: string; bureauName: string; bureauPhone: string } | null
  identity: Identity
  /** A PostgreSQL; null: the embedded database in dataDir. */
  databaseUrl: string | null
  dataDir: string
  poolSize: number
  /** 0: plain tables. */
  partitions: number
  /** Signs cursors and keys the look-up of phone numbers. */
  secret: string
  /** Seals phone numbers. */
  phoneKey: PhoneKey
  /** Only open what was sealed before them; `npm run keys:rotate` makes them superfluous. */
  oldPhoneKeys: PhoneKey[]
  /** Where pictures that came with the program are fetched from; ends without a slash. */
  filesUrl: string
  /** Where uploaded pictures and recordings lie. */
  files: { folder: string } | S3Files
  /** How many helpers an elder may have, and how many elders a helper (rule 17). */
  most: { helpers: number; elders: number }
  weChat: { appId: string; appSecret: string; origin: string } | null
  /** What WeChat may be asked to tell people; empty: nothing, and 消息 alone tells. */
  templates: ToldBy[]
}

/** A template as WeChat's console gave it, and what its own four fields there are called. */
export interface ToldBy {
  template: Template
  id: string
  fields: Record<'what' | 'when' | 'where' | 'note', string>
}

type Env = Record<string, string | undefined>

/** What a demo may know and a real deployment must bring. */
const DEMO_SECRET = 'demo-secret-that-protects-nothing'
const DEMO_PHONE_KEY = `demo:${Buffer.alloc(32, 'demo').toString('base64')}`

/** Reads the environment once. Throws an Error that names what is missing or wrong. */
export function readConfig(env: Env): Config {
  const production = env.NODE_ENV === 'production'
  const identity = oneOf(env, 'IDENTITY', ['cloud', 'session', 'demo'], production ? null : 'demo')
  const demo = identity === 'demo'
  if (demo && production) {
    throw new Error(
      'IDENTITY=demo lets anybody be anybody: it does not start with NODE_ENV=production',
    )
  }
  const weChat = weChatOf(env, identity)
  const [phoneKey, ...oldPhoneKeys] = phoneKeys(
    needed(env, 'PHONE_KEY', demo ? DEMO_PHONE_KEY : null),
  )
  const dataDir = env.DATA_DIR || 'data/db'
  return {
    production,
    identity,
    port: whole(env, 'PORT', 8080),
    county: env.COUNTY_CODE || '430682',
    countyFacts: demo
      ? null
      : {
          name: needed(env, 'COUNTY_NAME', null),
          bureauName: needed(env, 'BUREAU_NAME', null),
          bureauPhone: needed(env, 'BUREAU_PHONE', null),
        },
    // A cloud function's disk is gone with its instance.
    databaseUrl:
      identity === 'cloud' ? needed(env, 'DATABASE_URL', null) : env.DATABASE_URL || null,
    dataDir,
    poolSize: whole(env, 'POOL_SIZE', identity === 'cloud' ? 2 : 4),
    partitions: whole(env, 'DATABASE_PARTITIONS', 0),
    secret: needed(env, 'SECRET', demo ? DEMO_SECRET : null),
    phoneKey,
    oldPhoneKeys,
    filesUrl: needed(env, 'FILES_URL', identity === 'cloud' ? null : '/pictures'),
    files: s3Of(env, identity) ?? { folder: env.FILES_DIR || `${dataDir}-files` },
    most: { helpers: whole(env, 'HELPERS_MOST', 3), elders: whole(env, 'ELDERS_MOST', 5) },
    weChat,
    templates: weChat ? templatesOf(env.WECHAT_TEMPLATES ?? '') : [],
  }
}

/** A cloud function knows who calls without WeChat's server; of it only numbers are asked, if at all. */
function weChatOf(env: Env, identity: Identity): Config['weChat'] {
  if (identity === 'demo' || (identity === 'cloud' && !env.WECHAT_APP_ID)) return null
  return {
    appId: needed(env, 'WECHAT_APP_ID', null),
    appSecret: needed(env, 'WECHAT_APP_SECRET', null),
    origin: env.WECHAT_ORIGIN ?? 'https://api.weixin.qq.com',
  }
}

/** Where one of the settings is, all must be; a cloud function's disk is gone with its instance. */
function s3Of(env: Env, identity: Identity): S3Files | null {
  const names = ['URL', 'REGION', 'KEY_ID', 'SECRET'].map((name) => `FILES_S3_${name}`)
  if (identity !== 'cloud' && !names.some((name) => env[name])) return null
  const [url = '', region = '', keyId = '', secret = ''] = names.map((name) =>
    needed(env, name, null),
  )
  return { url: url.replace(/\/$/, ''), region, keyId, secret }
}

function needed(env: Env, name: string, fallback: string | null): string {
  const value = env[name] || fallback
  if (!value) throw new Error(`${name} is missing`)
  return value
}

function oneOf<Choice extends string>(
  env: Env,
  name: string,
  choices: readonly Choice[],
  fallback: Choice | null,
): Choice {
  const value = needed(env, name, fallback)
  const choice = choices.find((known) => known === value)
  if (!choice) throw new Error(`${name} must be one of ${choices.join(', ')}, not ${value}`)
  return choice
}

function whole(env: Env, name: string, fallback: number): number {
  const value = Number(env[name] || fallback)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number`)
  return value
}

/** `k2:<base64>,k1:<base64>`, the newest first. An error never repeats what may be a key. */
function phoneKeys(text: string): [PhoneKey, ...PhoneKey[]] {
  const keys = text.split(',').map((part) => {
    const [id = '', base64 = ''] = part.trim().split(':')
    return { id, key: Buffer.from(base64, 'base64') }
  })
  if (keys.some(({ id, key }) => !id || key.length !== 32)) {
    throw new Error('PHONE_KEY must be <name>:<32 bytes in base64>, the newest of several first')
  }
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    throw new Error('PHONE_KEY has two keys of one name')
  }
  return keys as [PhoneKey, ...PhoneKey[]]
}

/** `change:<id>:thing1,time2,thing3,thing4;reminder:<id>:…`, the fields for what, when, where and a note. */
function templatesOf(text: string): ToldBy[] {
  if (text === '') return []
  const told = text.split(';').map((part) => {
    const [name, id = '', keys = ''] = part.trim().split(':')
    const [what = '', when = '', where = '', note = ''] = keys.split(',')
    const template = TEMPLATES.find((known) => known === name)
    if (!template || !id || !note) throw new Error(TEMPLATE_FORM)
    return { template, id, fields: { what, when, where, note } }
  })
  if (new Set(told.map(({ template }) => template)).size < told.length)
    throw new Error(TEMPLATE_FORM)
  return told
}

const TEMPLATE_FORM =
  'WECHAT_TEMPLATES must be <change or reminder>:<id>:<what>,<when>,<where>,<note>, each once, with ; between them'
