import type { OutcomeOf, RequestOf } from '@/contract'
import { daysAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let station: string
let elder: Person
let worker: Person
let bureau: Person
let strangers: Person[]

beforeEach(async () => {
  world = await World.open()
  const branch = await world.branch()
  station = await world.community('爱心驿站', { kind: 'careStation' })
  elder = await world.person('王秀英', { branches: { [branch]: 'home' } })
  worker = await world.person('易春兰', { worksFor: station })
  bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
  const school = await world.community('特殊教育学校', { kind: 'specialSchool' })
  strangers = [
    await world.person('陈德明', { branches: { [branch]: 'home' } }),
    await world.person('李建国', { branches: { [branch]: 'home' }, secretaryOf: branch }),
    await world.person('柳青', { worksFor: school }),
    await world.person('王小敏'),
  ]
})
afterEach(() => world.close())

const offered = async () => {
  const pairingId = world.id()
  await world.reply(elder, 'pairing.offer', { pairingId, communityId: station })
  return pairingId
}
const proposal = {
  ...{ childCode: '012', guardian: 'mother' as const, heard: 'written' as const },
  ...{ guardianDay: '2026-11-20', fromDay: '2026-11-23', untilDay: '2027-06-01' },
}
const propose = (pairingId: string, more: object = {}, who = worker) =>
  world.send(who, 'pairing.propose', { pairingId, ...proposal, ...more })
const paired = async () => {
  const pairingId = await offered()
  expect((await propose(pairingId)).status).toBe(200)
  await world.reply(elder, 'pairing.decide', { pairingId, agreed: true })
  world.now = daysAfter(world.now, 3)
  return pairingId
}
const log = (pairingId: string, more: Partial<RequestOf<'pairing.logVisit'>> = {}, who = worker) =>
  world.ask(who, 'pairing.logVisit', {
    ...{ visitId: world.id(), pairingId, day: '2026-11-24' },
    ...{ otherAdult: '易春兰', words: '一起看了书' },
    ...more,
  })

test('a child is a number: no name, in whatever letters, gets in', async () => {
  const pairingId = await offered()
  for (const childCode of ['小明', '012小明', 'xiaoming', 'XM12', '1', '1234567', '１２３', ''])
    expect([childCode, (await propose(pairingId, { childCode })).body]).toMatchObject([
      childCode,
      { refusal: 'badRequest', detail: { field: '孩子的编号' } },
    ])
  expect((await propose(pairingId)).status).toBe(200)
  await expect(world.db.query(`update pairings set child_code = '小明'`)).rejects.toThrow()
})

test('the guardian’s yes comes first, with how, by whom and when; without it nobody is asked', async () => {
  const pairingId = await offered()
  for (const missing of ['guardian', 'heard', 'guardianDay'])
    expect((await propose(pairingId, { [missing]: undefined })).status).toBe(400)
  expect((await propose(pairingId, { guardianDay: '2026-11-23' })).body).toMatchObject({
    detail: { field: '哪天同意的' },
  })
  expect((await world.reply(elder, 'message.list', {})).items).toEqual([])
  await propose(pairingId)
  expect(await world.reply(elder, 'pairing.read', { pairingId })).toMatchObject({
    state: 'asked',
    guardian: { who: 'mother', how: 'written', day: '2026-11-20', notedBy: '易春兰' },
  })
})

test('it begins with the elder’s own yes; a no ends it', async () => {
  const pairingId = await offered()
  expect(why(await world.ask(elder, 'pairing.decide', { pairingId, agreed: true }))).toBe(
    'alreadyDecided',
  )
  await propose(pairingId)
  expect((await world.reply(elder, 'message.list', {})).items).toMatchObject([
    { kind: 'pairingAsked' },
  ])
  expect(why(await log(pairingId))).toBe('alreadyDecided')
  await world.reply(elder, 'pairing.decide', { pairingId, agreed: true })
  await world.reply(elder, 'pairing.decide', { pairingId, agreed: true })
  expect(await world.reply(elder, 'pairing.mine', {})).toMatchObject({
    pairings: [{ state: 'active', childCode: '012' }],
  })
  const second = await offered()
  await propose(second, { childCode: '021' })
  await world.reply(elder, 'pairing.decide', { pairingId: second, agreed: false })
  expect((await world.reply(worker, 'pairing.read', { pairingId: second })).state).toBe('ended')
})

test('the elder, the station and the bureau read it, and nobody else; others change nothing', async () => {
  const pairingId = await paired()
  await log(pairingId)
  for (const who of [elder, worker, bureau])
    expect(why(await world.ask(who, 'pairing.read', { pairingId }))).toBeNull()
  for (const who of strangers) {
    const acts = [
      await world.ask(who, 'pairing.read', { pairingId }),
      await world.ask(who, 'pairing.end', { pairingId }),
      await log(pairingId, {}, who),
      (await propose(pairingId, {}, who)).body as OutcomeOf<'pairing.propose'>,
    ]
    expect([who.name, ...acts.map(why)]).toEqual([who.name, ...acts.map(() => 'notFound')])
  }
  for (const act of ['pairing.end', 'pairing.logVisit'] as const)
    expect(
      why(
        act === 'pairing.end'
          ? await world.ask(bureau, act, { pairingId })
          : await log(pairingId, {}, bureau),
      ),
    ).toBe('notFound')
  expect((await world.reply(bureau, 'pairing.list', {})).items).toHaveLength(1)
  const [, secretary, otherStation] = strangers as [Person, Person, Person]
  for (const who of [secretary, otherStation])
    expect((await world.reply(who, 'pairing.list', {})).items).toEqual([])
})

test('a worker who serves no more finds it no more', async () => {
  const pairingId = await paired()
  await world.db.query(`update offices set to_day = '2026-11-22'`)
  for (const who of [worker, bureau])
    expect(why(await world.ask(who, 'pairing.read', { pairingId }))).toBe('notFound')
})

test('a visit has two adults, each by name, and a day within the pairing', async () => {
  const pairingId = await paired()
  expect(await log(pairingId, { otherAdult: ' 王 秀英' })).toMatchObject({
    detail: { field: '同去的大人' },
  })
  for (const otherAdult of [undefined, '', '  '])
    expect(
      (
        await world.send(worker, 'pairing.logVisit', {
          ...{ visitId: world.id(), pairingId, day: '2026-11-24', words: '好' },
          otherAdult,
        })
      ).status,
    ).toBe(400)
  for (const day of ['2026-11-22', '2026-11-26'])
    expect(await log(pairingId, { day })).toMatchObject({ detail: { field: '哪天' } })
  const visitId = world.id()
  expect(why(await log(pairingId, { visitId }))).toBeNull()
  expect(why(await log(pairingId, { visitId }))).toBeNull()
  expect((await world.reply(elder, 'pairing.read', { pairingId })).visits).toEqual([
    { day: '2026-11-24', otherAdult: '易春兰', words: '一起看了书' },
  ])
  const kept = JSON.stringify(await world.db.query('select t::text from pairing_visits t'))
  expect(kept).not.toContain('看了书')
})

const plan = (
  pairingId: string,
  more: Partial<RequestOf<'pairing.planVisit'>> = {},
  who = worker,
) =>
  world.ask(who, 'pairing.planVisit', {
    ...{ visitId: world.id(), pairingId, day: '2026-11-30', otherAdult: '易春兰' },
    ...more,
  })

test('a visit is planned with two adults, and the elder is told once', async () => {
  const pairingId = await paired()
  const visitId = world.id()
  for (const wrong of [{ otherAdult: '王秀英' }, { day: '2026-11-24' }, { day: '2027-06-02' }])
    expect(why(await plan(pairingId, wrong))).toBe('badRequest')
  expect(why(await plan(pairingId, { visitId }))).toBeNull()
  expect(why(await plan(pairingId, { visitId }))).toBeNull()
  const news = (await world.reply(elder, 'message.list', {})).items
  expect(news.filter(({ kind }) => kind === 'pairingPlanned')).toMatchObject([
    { facts: { name: '爱心驿站' }, thingId: pairingId },
  ])
  const shown = { planned: [{ visitId, day: '2026-11-30', otherAdult: '易春兰' }], visits: [] }
  expect(await world.reply(elder, 'pairing.read', { pairingId })).toMatchObject(shown)
  for (const who of [...strangers, bureau])
    for (const act of [
      await plan(pairingId, {}, who),
      await world.ask(who, 'pairing.callOff', { pairingId, visitId }),
    ])
      expect([who.name, why(act)]).toEqual([who.name, 'notFound'])
})

test('what was planned is written down once, or called off, and the elder is told of that', async () => {
  const pairingId = await paired()
  const [first, second] = [world.id(), world.id()]
  for (const visitId of [first, second]) await plan(pairingId, { visitId })
  expect(why(await log(pairingId, { visitId: first, day: '2026-11-30' }))).toBe('badRequest')
  world.now = daysAfter(world.now, 6)
  for (const words of ['一起看了书', '再写一遍'])
    expect(why(await log(pairingId, { visitId: first, day: '2026-11-30', words }))).toBeNull()
  expect(why(await world.ask(worker, 'pairing.callOff', { pairingId, visitId: first }))).toBe(
    'alreadyDecided',
  )
  world.now = daysAfter(world.now, -4)
  for (let tries = 0; tries < 2; tries++)
    expect(
      why(await world.ask(worker, 'pairing.callOff', { pairingId, visitId: second })),
    ).toBeNull()
  expect(why(await log(pairingId, { visitId: second }))).toBe('alreadyDecided')
  expect(await world.reply(elder, 'pairing.read', { pairingId })).toMatchObject({
    visits: [{ day: '2026-11-30', words: '一起看了书' }],
    planned: [],
  })
  const news = (await world.reply(elder, 'message.list', {})).items
  expect(news.filter(({ kind }) => kind === 'pairingCalledOff')).toHaveLength(1)
  const other = await paired()
  expect(
    why(await world.ask(worker, 'pairing.callOff', { pairingId: other, visitId: second })),
  ).toBe('notFound')
})

test('of a pairing that has ended nobody waits for a visit', async () => {
  const pairingId = await paired()
  await plan(pairingId)
  await world.reply(elder, 'pairing.end', { pairingId })
  expect((await world.reply(worker, 'pairing.read', { pairingId })).planned).toEqual([])
  expect(why(await plan(pairingId))).toBe('alreadyDecided')
})

test('either ends it at once; nothing is written down afterwards', async () => {
  const pairingId = await paired()
  await world.reply(elder, 'pairing.end', { pairingId })
  await world.reply(elder, 'pairing.end', { pairingId })
  expect(why(await log(pairingId))).toBe('alreadyDecided')
  const second = await paired()
  await world.reply(worker, 'pairing.end', { pairingId: second })
  expect((await world.reply(elder, 'message.list', {})).items[0]).toMatchObject({
    kind: 'pairingEnded',
  })
})

test('an offer is made once; a retry is the same, another to one station is told so', async () => {
  const pairingId = await offered()
  await world.reply(elder, 'pairing.offer', { pairingId, communityId: station })
  const again = { pairingId: world.id(), communityId: station }
  expect(why(await world.ask(elder, 'pairing.offer', again))).toBe('alreadyAsked')
  const [other] = strangers as [Person]
  const taken = { pairingId, communityId: station }
  expect(why(await world.ask(other, 'pairing.offer', taken))).not.toBeNull()
  const estate = await world.community('尖山社区')
  const wrong = { pairingId: world.id(), communityId: estate }
  expect(why(await world.ask(elder, 'pairing.offer', wrong))).toBe('notFound')
})

test('it is in the elder’s export without the child, and goes when they leave', async () => {
  const pairingId = await paired()
  await log(pairingId)
  const { pairings } = await world.reply(elder, 'privacy.export', {})
  expect(pairings).toMatchObject([{ station: '爱心驿站', visits: ['2026-11-24'] }])
  expect(JSON.stringify(pairings)).not.toContain('012')
  const audits = JSON.stringify(await world.db.query('select * from audits'))
  expect(audits).not.toContain('"012"')
  await world.reply(elder, 'privacy.leave', {})
  expect(await world.db.query('select from pairings')).toEqual([])
})
