import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import * as z from 'zod'
import { contract } from '@/contract'
import type { Endpoint } from '@/contract/endpoint'
import { freshDb } from '../support/database'
import { fieldsOf, isEarned, isWhere, needsReason, type Field } from '../support/never'

const endpoints = Object.entries(contract) as [string, Endpoint][]
const replies = endpoints.flatMap(([name, { reply }]) => fieldsOf(reply, name, 'output'))
const requests = endpoints.flatMap(([name, { request }]) => fieldsOf(request, name, 'input'))

/** Numbers of a thing and not of somebody, whatever stands beside them. */
const OF_THINGS: Record<string, string> = {
  capacity: 'seats of an activity',
  reserved: 'seats the organiser keeps',
  seatsTaken: 'seats of an activity',
  guestLimit: 'how many may come along',
  waiting: 'how many wait for seats',
  guests: 'who comes along with somebody',
  place: 'the own place in a queue',
  weeklyLimit: 'how many shifts anybody takes in a week',
  birthYear: 'tells two of one name apart',
  joinedPartyYear: 'tells two of one name apart',
  born: 'tells two of one name apart',
  version: 'of an article',
  round: 'which round of talks a talk is of',
  years: 'how long an expert did the trade',
}

/** Each number about what was done, with why it may be told: to oneself, or of all together. */
const REASONS: Record<string, string> = {
  'privacy.export.attendance[].minutes': 'my own, to me',
  'privacy.export.certificates[].minutes': 'my own, to me',
  'certificate.mine.years[].minutes': 'my own, to me',
  'certificate.mine.items[].minutes': 'my own, to me',
  'certificate.mine.certificates[].minutes': 'my own, to me',
  'certificate.read.minutes': 'my own, to me',
  'certificate.read.items[].minutes': 'my own, to me',
  'certificate.verify.certificate.minutes': 'of the one whose paper is shown, to who is shown it',
  'office.today.months[].held': 'party days of the own branch, to its officers alone',
  'activity.read.request.minutes': 'how long I helped, to me',
  'communityRequest.read.people[].minutes':
    'how long each helped once, to who asked for it and puts it right',
  'communityRequest.read.changes[].before': 'what stood there before it was put right',
  'communityRequest.read.changes[].after': 'what it was put right to',
  'communityRequest.setHours.minutes': 'what was just put right',
  'story.list.items[].beneficiaries': 'who was helped, all together',
  'story.list.items[].came': 'all who came to one request, none by name',
  'office.today.served': 'all of the own branch together, to its officers alone',
  'partyDay.follow.steps[].minutes': 'how long a step is planned to take',
  'partyDay.leading.steps[].minutes': 'how long a step is planned to take',
  'minutes.year.days[].came': 'all of one party day together, to officers of the own branch',
  'partyDay.leading.came': 'all who are there, none by name',
  'birthday.mine.greetings[].year': 'my own, to me',
  'birthday.list.items[].years': 'since joining, for a greeting, to officers of the own branch',
  'birthday.list.items[].month': 'the day of joining, to officers of the own branch',
  'birthday.list.items[].day': 'the day of joining, to officers of the own branch',
  'pledge.list.items[].yearsInParty': 'on a card its owner chose to show',
  'privacy.export.greetings[].year': 'my own, to me',
  'writing.activity.came': 'all who came to one activity, none by name',
}

const faulty = (fields: Field[], is: (field: Field) => boolean) =>
  fields.filter(is).map(({ path }) => path)
const said = (field: Field) =>
  field.values.filter((value): value is string => typeof value === 'string')

test('there is something to judge', () => {
  expect(endpoints.length).toBeGreaterThan(100)
  expect(replies.length).toBeGreaterThan(400)
  expect(requests.length).toBeGreaterThan(200)
})

test('nothing that is asked or answered is earned, won or put in an order by it', () => {
  for (const fields of [replies, requests]) {
    expect(faulty(fields, ({ name }) => isEarned(name))).toEqual([])
    expect(faulty(fields, (field) => said(field).some(isEarned))).toEqual([])
  }
  expect(endpoints.filter(([name]) => isEarned(name.replace('.', '-')))).toEqual([])
})

test('nobody says where they are, nor is told where others are', () => {
  for (const fields of [replies, requests]) {
    expect(faulty(fields, ({ name }) => isWhere(name))).toEqual([])
    // What one agrees to has a name of its own: that there is no location without it.
    const consents = (field: Field) => field.name === 'kind' && said(field).includes('photos')
    expect(faulty(fields, (field) => !consents(field) && said(field).some(isWhere))).toEqual([])
  }
})

test('no number stands beside somebody in a list, or tells how much was done, without its reason', () => {
  const bare = faulty(
    replies,
    (field) =>
      needsReason(field) &&
      !(field.name in OF_THINGS) &&
      !Object.keys(REASONS).some((known) => known === field.path),
  )
  expect(bare).toEqual([])
})

test('no reason outlives what it was given for', () => {
  const paths = replies.map(({ path }) => path)
  const names = replies.map(({ name }) => name)
  expect(Object.keys(REASONS).filter((known) => !paths.includes(known))).toEqual([])
  expect(Object.keys(OF_THINGS).filter((known) => !names.includes(known))).toEqual([])
})

test('only what is about checking in itself refuses anybody for it', () => {
  const compelling = /check|attend|absent|present|pledge|mark/i
  // The last two tell an officer that another wrote something else meanwhile.
  const allowed =
    /^(checkIn|rollCall)\.|^jointDay\.mark$|^task\.(askLeave|takeBack)$|^(communityRequest\.setHours|talk\.count)$/
  const found = endpoints.filter(
    ([name, { refusals }]) => !allowed.test(name) && refusals.some((no) => compelling.test(no)),
  )
  expect(found.map(([name]) => name)).toEqual([])
})

test.each<[string, z.ZodType, (fields: Field[]) => string[]]>([
  ['a score', z.object({ myScore: z.int() }), (all) => faulty(all, (one) => isEarned(one.name))],
  [
    'an order by hours',
    z.object({ by: z.enum(['name', 'mostPoints']) }),
    (all) => faulty(all, (one) => said(one).some(isEarned)),
  ],
  [
    'a place on the map, deep inside',
    z.object({ items: z.array(z.object({ at: z.object({ latitude: z.number() }).nullable() })) }),
    (all) => faulty(all, (one) => isWhere(one.name)),
  ],
  [
    'how often each came, beside the name',
    z.object({ people: z.array(z.object({ name: z.string(), seen: z.int().nullable() })) }),
    (all) => faulty(all, needsReason),
  ],
  [
    'a number deep inside a branch of a list',
    z.object({ items: z.array(z.object({ branch: z.string(), of: z.object({ n: z.int() }) })) }),
    (all) => faulty(all, needsReason),
  ],
  ['hours of service, anywhere', z.object({ hours: z.int() }), (all) => faulty(all, needsReason)],
])('the measure itself sees %s', (_, schema, find) => {
  expect(find(fieldsOf(schema, 'x', 'output')).length).toBe(1)
})

test('no table has a column for where somebody is, nor for what they have earned', async () => {
  const db = await freshDb()
  const columns = await db.query<{ at: string; column: string; type: string }>(
    `select table_name || '.' || column_name as at, column_name as column, udt_name as type
     from information_schema.columns where table_schema = 'public'`,
  )
  await db.close()
  expect(columns.length).toBeGreaterThan(200)
  const wrong = ({ column, type }: { column: string; type: string }) =>
    isWhere(column) || isEarned(column) || /^(point|geo|box|circle|path|lseg|inet)/.test(type)
  expect(columns.filter(wrong).map(({ at }) => at)).toEqual([])
  expect(wrong({ column: 'last_latitude', type: 'float8' })).toBe(true)
  expect(wrong({ column: 'at', type: 'point' })).toBe(true)
})

/** What this product does not say, to anybody, on any page or in any message. */
const FORBIDDEN =
  /打卡|积分|排名|排行|考核|名次|第一名|评比|连续\d+天|出勤率|参与率|签到率|达标率|未签到|星级|等级|勋章|通报|定位|经纬度/

function wordsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const words: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isJsxText(node))
      words.push(node.getText(source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return words
}

const sources = readdirSync(path.resolve('src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.resolve('src', file))

test('no sentence anywhere in the product speaks of it', () => {
  const all = sources.flatMap(wordsOf)
  expect(all.filter((words) => /\p{Script=Han}/u.test(words)).length).toBeGreaterThan(2000)
  expect(all.filter((words) => FORBIDDEN.test(words))).toEqual([])
  expect(FORBIDDEN.test('本月积分第一名')).toBe(true)
})

test('nothing asks a phone where it is', () => {
  const asking = /getLocation|chooseLocation|geolocation|LocationUpdate|scope\.userLocation/
  expect(sources.filter((file) => asking.test(readFileSync(file, 'utf8')))).toEqual([])
  expect(asking.test('Taro.getLocation()')).toBe(true)
})
