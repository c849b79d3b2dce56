import { daysAfter, minutesAfter } from '@/domain/time'
import type { RequestOf } from '@/contract'
import { deskStrings } from '@/deskStrings'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endpointNames } from '../support/requests'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let auditor: Person
let secretary: Person
let wang: Person & { memberId: string }

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  auditor = await world.person('刘志远')
  await world.insert('offices', {
    office_id: world.id(),
    account_id: auditor.accountId,
    kind: 'bureauOfficer',
    from_day: '2020-01-01',
  })
  secretary = await world.person('李建国', { secretaryOf: branchId })
  wang = await member('王秀英')
})
afterAll(() => world.close())

async function member(name: string) {
  const branches = { [branchId]: 'home' as const }
  const person = await world.person(name, { branches, phone: '13800000001' })
  return { ...person, memberId: person.memberId ?? '' }
}
const look = (who: { memberId: string }) =>
  world.ask(secretary, 'member.revealPhone', { recordId: who.memberId, reason: 'visit' })
const list = (request: RequestOf<'audit.list'> = {}, who = auditor) =>
  world.reply(who, 'audit.list', request)

test('the bureau’s auditor reads who did what to whom, in which office, and no number', async () => {
  await look(wang)
  const { items } = await list()
  expect(items[0]).toMatchObject({
    number: '1',
    at: world.now,
    act: 'member.revealPhone',
    result: 'visit',
    actor: '李建国',
    office: { kind: 'branchSecretary', of: '税务局退休党支部' },
    subject: { recordId: wang.memberId, name: '王秀英' },
  })
  expect(JSON.stringify(items)).not.toMatch(/138\d{8}|138\*/)
})

test('each reading and each export is an audit itself; further pages of one are not', async () => {
  await look(wang)
  await look(wang)
  const first = await list({ what: 'export', size: 1 })
  await list({ what: 'export', size: 1, after: first.next ?? '' })
  await list({ recordId: wang.memberId })
  const { items } = await list()
  expect(items.slice(0, 2)).toMatchObject([
    { act: 'audit.list', result: 'read', actor: '刘志远', subject: { name: '王秀英' } },
    { act: 'audit.list', result: 'export', subject: null },
  ])
  expect(items[2]?.act).toBe('member.revealPhone')
  // Whose records were looked through finds that too.
  expect(await world.ask(wang, 'privacy.seen', { size: 1 })).toMatchObject({
    reply: { items: [{ act: 'audit.list', office: { kind: 'bureauOfficer', of: null } }] },
  })
})

test('by days of China’s calendar, about one person, page by page, each once', async () => {
  const other = await member('陈德明')
  world.now = daysAfter(world.now, 10)
  const day = world.now.slice(0, 10)
  for (let time = 0; time < 5; time += 1) {
    await look(other)
    await look(wang)
  }
  world.now = '2026-12-02T15:59:59.999Z'
  await look(other)
  world.now = '2026-12-02T16:00:00.000Z'
  await look(wang)
  const about = async (request: RequestOf<'audit.list'>) => {
    const found = []
    let after: string | undefined
    do {
      const page = await list({ ...request, size: 3, ...(after && { after }) })
      found.push(...page.items.filter(({ act }) => act === 'member.revealPhone'))
      after = page.next ?? undefined
    } while (after)
    return found
  }
  expect(await about({ from: '2026-12-02', to: '2026-12-02' })).toHaveLength(11)
  expect(await about({ from: '2026-12-03' })).toHaveLength(1)
  const his = await about({ recordId: other.memberId, from: day })
  expect(new Set(his.map(({ number }) => number)).size).toBe(6)
  expect(new Set(his.map(({ subject }) => subject?.name))).toEqual(new Set(['陈德明']))
})

test('for nobody else: members, secretaries and workers find nothing there, nor a cursor of another’s', async () => {
  const worker = await world.person('周婷')
  await world.insert('offices', {
    office_id: world.id(),
    account_id: worker.accountId,
    kind: 'communityWorker',
    community_id: await world.community(),
    from_day: '2020-01-01',
  })
  for (const who of [wang, secretary, worker])
    expect(await world.ask(who, 'audit.list', {})).toMatchObject({ refusal: 'notFound' })
  const { next } = await list({ size: 1 })
  for (const more of [{ recordId: wang.memberId }, { what: 'export' as const }])
    expect(await world.ask(auditor, 'audit.list', { after: next ?? '', ...more })).toMatchObject({
      refusal: 'badRequest',
    })
})

test('who has left is nobody’s name, and the record of it stays', async () => {
  const leaving = await member('谢长久')
  world.now = minutesAfter(world.now, 1)
  await look(leaving)
  await world.ask(leaving, 'privacy.leave', {})
  const { items } = await list({ recordId: leaving.memberId })
  expect(items.map(({ act, actor, subject }) => [act, actor, subject?.name])).toEqual([
    ['privacy.leave', '', ''],
    ['member.revealPhone', '李建国', ''],
  ])
})

test('every act that is written down has its words, and no words are for none', () => {
  const source = readdirSync('src/server/handlers')
    .map((file) => readFileSync(join('src/server/handlers', file), 'utf8'))
    .join('\n')
  const written = [...source.matchAll(/(?:act: |act: [^\n]*[?:] )'(\w+\.\w+)'/g)].map(
    ([, act]) => act,
  )
  expect(written.length).toBeGreaterThan(12)
  // Where one function writes down every act of a noun.
  const nouns: Partial<Record<string, string>> = { auditCase: 'caseFile', auditPairing: 'pairing' }
  for (const file of readdirSync('src/server/handlers')) {
    const text = readFileSync(join('src/server/handlers', file), 'utf8')
    const own = /act: `(\w+)\.\$\{/.exec(text)?.[1]
    for (const [, by = '', act] of text.matchAll(/(audit\w*)\(\w+, \w+, [^'\n]*'(\w+)',/g))
      if (nouns[by] ?? own) written.push(`${nouns[by] ?? own}.${act}`)
    for (const [, act] of text.matchAll(/(?:act|stand|said|audit)\([^'\n]*'(\w+\.\w+)'/g))
      written.push(act)
  }
  const known = Object.keys(deskStrings.deskAudits.done)
  expect(written.filter((act) => act !== undefined && !known.includes(act))).toEqual([])
  const acts: string[] = [...endpointNames, 'activity.promote', 'roster.add', 'roster.change']
  acts.push('session.begin', 'session.end')
  expect(known.filter((act) => !acts.includes(act))).toEqual([])
})
