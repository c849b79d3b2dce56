import type { RequestOf } from '@/contract'
import { daysAfter } from '@/domain/time'
import { remindOfCases } from '@/server/jobs/remindCases'
import { rotateKeys } from '@/server/jobs/rotateKeys'
import { readConfig } from '@/server/config'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

const SECRET = '孙家占了楼道'
const ANSWER = '先好好说，不行就去法院'

let world: World
let office: string
let community: string
let head: Person
let law: Person
let elder: Person
let worker: Person
let others: Record<string, Person>

beforeEach(async () => {
  world = await World.open()
  office = await world.branch('司法局退休党支部')
  community = await world.community()
  const elsewhere = await world.branch('税务局退休党支部')
  head = await world.person('周国强', { branches: { [office]: 'home' }, secretaryOf: office })
  law = await world.person('吴秉文', { branches: { [office]: 'home' } })
  elder = await world.person('王秀英', { branches: { [elsewhere]: 'home' } })
  worker = await world.person('周婷', { worksFor: community })
  const bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
  const daughter = await world.person('王小敏')
  await world.insert('grants', {
    ...{ grant_id: world.id(), member_id: elder.memberId, account_id: daughter.accountId },
    ...{ calls: 'mother', relation: 'daughter', state: 'active', asked_at: world.now },
    scopes: '{plans,signUp,leave,reminders,checkIn}',
    ...{ consent: 'own', agreed_by: elder.accountId, until: '2027-11-22' },
  })
  others = {
    daughter,
    bureau,
    otherElder: await world.person('陈德明', { branches: { [office]: 'home' } }),
    otherWorker: await world.person('江雨', { worksFor: await world.community('湖滨社区') }),
    sameCommunity: await world.person('小毛', { worksFor: community }),
    otherSecretary: await world.person('李建国', { secretaryOf: elsewhere }),
  }
  for (const kind of ['legal', 'mediation'] as const)
    expect(
      why(await world.ask(bureau, 'caseFile.setOffice', { kind, branchId: office })),
    ).toBeNull()
})
afterEach(() => world.close())

const askLaw = async () => {
  const caseId = world.id()
  await world.reply(elder, 'caseFile.ask', { caseId, kind: 'legal', words: SECRET })
  return caseId
}
const askMediator = async () => {
  const caseId = world.id()
  const asked = { caseId, kind: 'mediation' as const, words: SECRET, communityId: community }
  await world.reply(worker, 'caseFile.ask', asked)
  return caseId
}
const bothYes = async (caseId: string) => {
  for (const side of ['one', 'other'] as const)
    await world.reply(worker, 'caseFile.noteYes', { caseId, side, heard: 'spoken' })
}
const give = (caseId: string, to = law, who = head) =>
  world.ask(who, 'caseFile.assign', { caseId, recordId: to.memberId ?? '' })
const begun = async (caseId: string) => {
  expect(why(await give(caseId))).toBeNull()
  await world.reply(law, 'caseFile.decide', { caseId, agreed: true })
  return caseId
}
const mediating = async () => {
  const caseId = await askMediator()
  await bothYes(caseId)
  return begun(caseId)
}
const reads = async (who: Person | undefined, caseId: string) =>
  why(await world.ask(who ?? null, 'caseFile.read', { caseId }))
const answerLaw = (caseId: string, who = law, answer = ANSWER) =>
  world.ask(who, 'caseFile.close', { caseId, end: 'answered', answer })
const settle = (caseId: string, more: Partial<RequestOf<'caseFile.close'>> = {}, who = law) =>
  world.ask(who, 'caseFile.close', {
    ...{ caseId, end: 'settled', answer: '晾衣前说一声', followUpDay: '2026-12-22' },
    ...more,
  })
const state = async (caseId: string) => (await world.reply(head, 'caseFile.read', { caseId })).state

describe('who reads a case', () => {
  test('who asked, who was given it and who is in charge; to everybody else it is not there', async () => {
    const legal = await askLaw()
    expect(await reads(law, legal)).toBe('notFound')
    await begun(legal)
    const mediation = await mediating()
    for (const who of [elder, law, head]) expect(await reads(who, legal)).toBeNull()
    for (const who of [worker, law, head]) expect(await reads(who, mediation)).toBeNull()
    for (const [name, who] of Object.entries(others))
      expect([name, await reads(who, legal), await reads(who, mediation)]).toEqual([
        ...[name, 'notFound', 'notFound'],
      ])
    expect(await reads(worker, legal)).toBe('notFound')
    expect(await reads(elder, mediation)).toBe('notFound')
  })

  test('no act of anybody else finds it either, and none changes anything', async () => {
    const caseId = await askLaw()
    const before = await world.db.query('select * from case_files')
    const recordId = law.memberId ?? ''
    for (const who of [...Object.values(others), worker, law]) {
      const acts = [
        await world.ask(who, 'caseFile.assign', { caseId, recordId }),
        await world.ask(who, 'caseFile.close', { caseId, end: 'answered', answer: '好' }),
        await world.ask(who, 'caseFile.withdraw', { caseId }),
        await world.ask(who, 'caseFile.noteYes', { caseId, side: 'one', heard: 'spoken' }),
        await world.ask(who, 'caseFile.extend', {
          caseId,
          round: 1,
          one: 'spoken',
          other: 'spoken',
        }),
        ...(who.memberId
          ? [await world.ask(who, 'caseFile.decide', { caseId, agreed: true })]
          : []),
      ]
      expect(acts.map(why)).toEqual(acts.map(() => 'notFound'))
    }
    expect(await world.db.query('select * from case_files')).toEqual(before)
  })

  test('a family helper cannot even ask: nothing of it may be done for an elder', async () => {
    const caseId = await askLaw()
    const daughter = others.daughter ?? null
    const forged = await world.send(daughter, 'caseFile.read', { caseId, for: elder.memberId })
    expect(forged).toMatchObject({ status: 400 })
    expect((await world.send(daughter, 'caseFile.mine', { for: elder.memberId })).status).toBe(400)
  })

  test('who is given it no more reads it no more, at once', async () => {
    const caseId = await begun(await askLaw())
    expect(await reads(law, caseId)).toBeNull()
    await world.reply(head, 'caseFile.assign', {
      caseId,
      recordId: others.otherElder?.memberId ?? '',
    })
    expect(await reads(law, caseId)).toBe('notFound')
    expect(why(await answerLaw(caseId))).toBe('notFound')
    expect(await reads(others.otherElder, caseId)).toBeNull()
    await world.reply(others.otherElder as Person, 'caseFile.decide', { caseId, agreed: false })
    expect(await reads(others.otherElder, caseId)).toBe('notFound')
    expect(await state(caseId)).toBe('asked')
  })

  test('an answer ends it for who helped; an agreement stays readable until its follow-up is over', async () => {
    const legal = await begun(await askLaw())
    await answerLaw(legal)
    expect(await reads(law, legal)).toBe('notFound')
    expect((await world.reply(law, 'caseFile.mine', {})).assigned).toEqual([])
    const mediation = await mediating()
    expect(why(await settle(mediation))).toBeNull()
    expect(await reads(law, mediation)).toBeNull()
    world.now = daysAfter(world.now, 31)
    expect(await reads(law, mediation)).toBe('notFound')
  })

  test('an office that moves or ends takes the reading along', async () => {
    const caseId = await askLaw()
    const elsewhere = await world.branch('商务粮食局支部')
    const bureau = others.bureau as Person
    await world.reply(bureau, 'caseFile.setOffice', { kind: 'legal', branchId: elsewhere })
    expect(await reads(head, caseId)).toBe('notFound')
    await world.reply(bureau, 'caseFile.setOffice', { kind: 'legal', branchId: office })
    expect(await reads(head, caseId)).toBeNull()
    const mediation = await askMediator()
    await world.db.query(`update offices set to_day = '2026-11-22'`)
    expect(await reads(head, caseId)).toBe('notFound')
    expect(await reads(worker, mediation)).toBe('notFound')
  })

  test('only the bureau says which branch carries an office', async () => {
    for (const who of [head, worker])
      expect(
        why(await world.ask(who, 'caseFile.setOffice', { kind: 'legal', branchId: office })),
      ).toBe('notFound')
    const { offices } = await world.reply(elder, 'caseFile.branches', {})
    expect(offices.map(({ kind, name }) => [kind, name])).toEqual([
      ['legal', '司法局退休党支部'],
      ['mediation', '司法局退休党支部'],
    ])
  })

  test('lists say no word of it, and who reads it is known to who asked', async () => {
    const caseId = await begun(await askLaw())
    const lists = [
      await world.reply(elder, 'caseFile.mine', {}),
      await world.reply(law, 'caseFile.mine', {}),
      await world.reply(head, 'caseFile.list', {}),
    ]
    expect(JSON.stringify(lists)).toContain(caseId)
    expect(JSON.stringify(lists)).not.toContain(SECRET)
    await reads(head, caseId)
    await reads(law, caseId)
    const { items } = await world.reply(elder, 'privacy.seen', {})
    expect(items.filter(({ act }) => act === 'caseFile.read')).toHaveLength(2)
    expect((await world.reply(others.otherSecretary as Person, 'caseFile.list', {})).items).toEqual(
      [],
    )
  })
})

describe('what is told in trust', () => {
  test('stands nowhere in words but in replies: not in tables, audits, messages or the log', async () => {
    const legal = await begun(await askLaw())
    await answerLaw(legal)
    const mediation = await mediating()
    await settle(mediation, { answer: ANSWER })
    await reads(elder, legal)
    const tables = await world.db.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables) {
      const rows = JSON.stringify(await world.db.query(`select t::text as row from ${name} t`))
      expect([name, rows.includes(SECRET) || rows.includes(ANSWER)]).toEqual([name, false])
    }
    const said = JSON.stringify([
      world.logged,
      await world.reply(elder, 'message.list', {}),
      await world.reply(law, 'message.list', {}),
      await world.reply(elder, 'article.search', { words: '楼道' }),
    ])
    expect(said.includes(SECRET) || said.includes(ANSWER)).toBe(false)
  })

  test('is sealed anew with a new key', async () => {
    const legal = await begun(await askLaw())
    await answerLaw(legal)
    const keys = (PHONE_KEY: string) => readConfig({ IDENTITY: 'demo', PHONE_KEY })
    const [old] = (await world.db.query<{ id: string }>(
      `select split_part(matter, ':', 1) as id from case_files`,
    )) as [{ id: string }]
    const was = `${old.id}:${world.config.phoneKey.key.toString('base64')}`
    const fresh = `k9:${Buffer.alloc(32, 'k9').toString('base64')}`
    await rotateKeys(world.db, keys(`${fresh},${was}`), () => undefined)
    Object.assign(world.config, { phoneKey: keys(fresh).phoneKey, oldPhoneKeys: [] })
    expect(await world.reply(elder, 'caseFile.read', { caseId: legal })).toMatchObject({
      ...{ words: SECRET, answer: ANSWER },
    })
  })

  test('is in the export of who asked alone, and goes when they leave', async () => {
    const caseId = await begun(await askLaw())
    expect((await world.reply(elder, 'privacy.export', {})).cases).toMatchObject([
      { words: SECRET },
    ])
    const exported = await world.reply(law, 'privacy.export', {})
    expect(exported.casesHelped).toMatchObject([{ kind: 'legal', state: 'inHand' }])
    expect(JSON.stringify(exported)).not.toContain(SECRET)
    await world.reply(law, 'privacy.leave', {})
    expect(await world.reply(head, 'caseFile.read', { caseId })).toMatchObject({
      ...{ state: 'asked', helper: null },
    })
    await world.reply(elder, 'privacy.leave', {})
    expect(await world.db.query('select from case_files')).toEqual([])
  })
})

describe('asking and answering', () => {
  test('a retry keeps one question; an id of somebody else’s is a wrong id', async () => {
    const caseId = await askLaw()
    const again = { caseId, kind: 'legal' as const, words: SECRET }
    expect(why(await world.ask(elder, 'caseFile.ask', again))).toBeNull()
    expect(why(await world.ask(law, 'caseFile.ask', again))).toBe('badRequest')
    expect((await world.reply(elder, 'caseFile.mine', {})).asked).toHaveLength(1)
    expect((await world.reply(head, 'message.list', {})).items).toMatchObject([
      { kind: 'caseAsked' },
    ])
  })

  test('of the law one asks for oneself; a worker asks for a mediator, for the own community', async () => {
    const asked = { caseId: world.id(), words: SECRET }
    const ask = (who: Person, more: Pick<RequestOf<'caseFile.ask'>, 'kind' | 'communityId'>) =>
      world.ask(who, 'caseFile.ask', { ...asked, ...more })
    expect(why(await ask(worker, { kind: 'legal' }))).toBe('memberOnly')
    const communityId = community
    expect(why(await ask(worker, { kind: 'legal', communityId }))).toBe('notFound')
    const stranger = others.otherWorker as Person
    expect(why(await ask(stranger, { kind: 'mediation', communityId }))).toBe('notFound')
    expect(why(await ask(elder, { kind: 'mediation', communityId }))).toBe('notFound')
  })

  test('who asks sees 收到了, 有人在办, 有回复了, and then the words', async () => {
    const caseId = await askLaw()
    const seen = async () => (await world.reply(elder, 'caseFile.read', { caseId })).state
    expect(await seen()).toBe('asked')
    await begun(caseId)
    expect(await seen()).toBe('inHand')
    await answerLaw(caseId)
    expect(await world.reply(elder, 'caseFile.read', { caseId })).toMatchObject({
      ...{ state: 'answered', answer: ANSWER, helper: '吴秉文' },
    })
    const news = (await world.reply(elder, 'message.list', {})).items
    expect(news).toMatchObject([{ kind: 'caseAnswered', facts: {}, thingId: caseId }])
  })

  test('rule 23: no case closes without words', async () => {
    const legal = await begun(await askLaw())
    for (const answer of [undefined, '', '   '])
      expect(
        await world.send(law, 'caseFile.close', { caseId: legal, end: 'answered', answer }),
      ).toMatchObject({ body: { refusal: 'badRequest', detail: { field: '回复' } } })
    expect(await state(legal)).toBe('inHand')
    await expect(
      world.db.query(`update case_files set state = 'answered', closed_at = now()`),
    ).rejects.toThrow()
  })

  test('of two who close at once one does; the other is told, and nothing is written over', async () => {
    const caseId = await begun(await askLaw())
    const both = await Promise.all([
      answerLaw(caseId, law, '去公证处问一问'),
      answerLaw(caseId, head, '去司法所问一问'),
    ])
    expect(both.map(why).sort()).toEqual(['alreadyAnswered', null])
    expect((await world.reply(elder, 'message.list', {})).items).toHaveLength(1)
  })

  test('the same answer sent again is a retry', async () => {
    const caseId = await begun(await askLaw())
    expect(why(await answerLaw(caseId))).toBeNull()
    expect(why(await answerLaw(caseId))).toBeNull()
    expect((await world.reply(elder, 'message.list', {})).items).toHaveLength(1)
  })

  test('it is given to people of the branch with an account, and never to who asked', async () => {
    const caseId = await askLaw()
    expect(why(await give(caseId, elder))).toBe('notFound')
    await world.db.query('update members set account_id = null where member_id = $1', [
      law.memberId,
    ])
    expect(why(await give(caseId))).toBe('noAccount')
    const own = world.id()
    await world.reply(head, 'caseFile.ask', { caseId: own, kind: 'legal', words: SECRET })
    expect(why(await give(own, head))).toBe('notFound')
  })

  test('who was given it and has not said yes has nothing to close', async () => {
    const caseId = await askLaw()
    await give(caseId)
    expect(why(await answerLaw(caseId))).toBe('notFound')
    expect(why(await give(caseId))).toBeNull()
    expect((await world.reply(law, 'message.list', {})).items).toMatchObject([
      { kind: 'caseAssigned' },
    ])
  })

  test('taken back nothing of it is kept; answered it stays', async () => {
    const caseId = await askLaw()
    await world.reply(elder, 'caseFile.withdraw', { caseId })
    expect(await world.db.query('select from case_files')).toEqual([])
    const answered = await begun(await askLaw())
    await answerLaw(answered)
    expect(why(await world.ask(elder, 'caseFile.withdraw', { caseId: answered }))).toBe(
      'alreadyAnswered',
    )
    const mediation = await mediating()
    expect(why(await world.ask(worker, 'caseFile.withdraw', { caseId: mediation }))).toBe(
      'alreadyDecided',
    )
  })
})

describe('mediation is both sides’ own will', () => {
  test('it cannot begin without a yes of each, with how, by whom and when', async () => {
    const caseId = await askMediator()
    expect(why(await give(caseId))).toBe('consentMissing')
    await world.reply(worker, 'caseFile.noteYes', { caseId, side: 'one', heard: 'spoken' })
    expect(why(await give(caseId))).toBe('consentMissing')
    await world.reply(head, 'caseFile.noteYes', { caseId, side: 'other', heard: 'written' })
    await world.reply(head, 'caseFile.noteYes', { caseId, side: 'other', heard: 'spoken' })
    expect((await world.reply(head, 'caseFile.read', { caseId })).yeses).toEqual([
      { side: 'other', round: 0, how: 'written', by: '周国强', at: world.now },
      { side: 'one', round: 0, how: 'spoken', by: '周婷', at: world.now },
    ])
    await begun(caseId)
    expect(await world.reply(worker, 'caseFile.read', { caseId })).toMatchObject({
      ...{ state: 'inHand', until: '2026-12-22' },
    })
  })

  test('a member who asks says yes by asking, and cannot speak for the other side', async () => {
    const caseId = world.id()
    await world.reply(elder, 'caseFile.ask', { caseId, kind: 'mediation', words: SECRET })
    expect((await world.reply(elder, 'caseFile.read', { caseId })).yeses).toMatchObject([
      { side: 'one', how: 'own' },
    ])
    const other = { caseId, side: 'other' as const, heard: 'spoken' as const }
    expect(why(await world.ask(elder, 'caseFile.noteYes', other))).toBe('notFound')
    expect(why(await world.ask(head, 'caseFile.noteYes', other))).toBeNull()
  })

  test('after a month nothing is agreed on unless both said yes to another', async () => {
    const caseId = await mediating()
    world.now = daysAfter(world.now, 31)
    const followUpDay = '2027-01-10'
    expect(why(await settle(caseId, { followUpDay }))).toBe('monthOver')
    for (const missing of ['one', 'other'])
      expect(
        (
          await world.send(law, 'caseFile.extend', {
            ...{ caseId, round: 1, one: 'spoken', other: 'written' },
            [missing]: undefined,
          })
        ).status,
      ).toBe(400)
    const extend = (round: number, who = law) =>
      world.ask(who, 'caseFile.extend', { caseId, round, one: 'spoken', other: 'written' })
    expect(why(await extend(2))).toBe('alreadyDecided')
    expect(await extend(1)).toMatchObject({ reply: { until: '2027-01-22' } })
    expect(await extend(1, head)).toMatchObject({ reply: { until: '2027-01-22' } })
    expect(why(await settle(caseId, { followUpDay }))).toBeNull()
  })

  test('not settled is said in words, at any time, by who is in charge too', async () => {
    const caseId = await askMediator()
    expect(why(await settle(caseId, {}, head))).toBe('badRequest')
    const end = { end: 'notSettled' as const, answer: ANSWER, followUpDay: undefined }
    expect(why(await settle(caseId, end, head))).toBeNull()
    expect(await world.reply(worker, 'caseFile.read', { caseId })).toMatchObject({
      ...{ state: 'notSettled', answer: ANSWER },
    })
  })

  test('an agreement has a day on which somebody asks again', async () => {
    const caseId = await mediating()
    for (const followUpDay of [undefined, '2026-11-22', '2027-11-22'])
      expect(await settle(caseId, { followUpDay })).toMatchObject({
        detail: { field: '哪天回访' },
      })
    expect(await settle(caseId, { end: 'answered' })).toMatchObject({
      detail: { field: '办得怎么样' },
    })
  })
})

describe('what is said in time', () => {
  const news = async (who: Person, kind: string) =>
    (await world.reply(who, 'message.list', {})).items.filter((one) => one.kind === kind)
  const run = (days: number) => {
    world.now = daysAfter(world.now, days)
    return remindOfCases(world.db, world.now)
  }

  test('that the month ends, three days before, once to who mediates and who is in charge', async () => {
    const caseId = await mediating()
    expect(await run(26)).toBe(0)
    expect(await run(1)).toBe(1)
    expect(await run(0)).toBe(0)
    for (const who of [law, head])
      expect(await news(who, 'caseEnding')).toMatchObject([{ facts: {}, thingId: caseId }])
    expect(await news(elder, 'caseEnding')).toEqual([])
    // Another month is another end.
    const yes = { one: 'spoken', other: 'spoken' } as const
    await world.reply(law, 'caseFile.extend', { caseId, round: 1, ...yes })
    expect(await run(26)).toBe(0)
    expect(await run(4)).toBe(1)
    expect(await news(law, 'caseEnding')).toHaveLength(2)
  })

  test('not in quiet hours, and nothing of a case that is closed', async () => {
    const caseId = await mediating()
    world.now = '2026-12-20T14:00:00.000Z'
    expect(await run(0)).toBe(0)
    world.now = '2026-12-21T01:00:00.000Z'
    await settle(caseId, { followUpDay: '2027-01-20' })
    expect(await run(0)).toBe(0)
  })

  test('that the day of a follow-up has come; missed, only who is in charge is told', async () => {
    const first = await mediating()
    await settle(first)
    expect(await run(29)).toBe(0)
    expect(await run(1)).toBe(1)
    expect(await run(0)).toBe(0)
    for (const who of [law, head])
      expect(await news(who, 'followUpDue')).toMatchObject([{ thingId: first }])
    expect(await reads(law, first)).toBeNull()
    const second = await mediating()
    await settle(second, { followUpDay: '2026-12-25' })
    expect(await run(5)).toBe(1)
    expect(await news(law, 'followUpDue')).toHaveLength(1)
    expect(await news(head, 'followUpDue')).toHaveLength(2)
  })
})
