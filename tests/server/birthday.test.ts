import { daysAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let secretary: Person
let elder: Person & { memberId: string }

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  const person = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  elder = { ...person, memberId: person.memberId ?? '' }
})
afterEach(() => world.close())

describe('政治生日', () => {
  const set = (who = secretary, more = {}) =>
    world.ask(who, 'birthday.set', {
      ...{ recordId: elder.memberId, year: 1976, month: 11, day: 28, ...more },
    })
  const greet = (words = '祝您政治生日快乐', who = secretary) =>
    world.ask(who, 'birthday.greet', { recordId: elder.memberId, words })
  const names = async () => {
    const found = await world.ask(secretary, 'birthday.list', { branchId })
    return found.ok ? found.reply.items.map(({ name }) => name) : []
  }

  test('stands in the month’s list with the years, and is greeted once a year', async () => {
    expect(await names()).toEqual([])
    expect(why(await set())).toBeNull()
    expect(await world.ask(secretary, 'birthday.list', { branchId })).toMatchObject({
      reply: { items: [{ name: '王秀英', day: 28, years: 50, greeting: null }] },
    })
    expect(why(await greet())).toBeNull()
    expect(why(await greet())).toBeNull()
    expect(why(await greet('又一句'))).toBe('alreadyDecided')
    expect(await world.ask(elder, 'birthday.mine', {})).toMatchObject({
      reply: { years: 50, month: 11, day: 28, greetings: [{ words: '祝您政治生日快乐' }] },
    })
    expect(await world.ask(elder, 'message.list', {})).toMatchObject({
      reply: { items: [{ kind: 'birthdayGreeted' }] },
    })
  })

  test('who wants none of it is in no list and is not greeted, from that moment on', async () => {
    await set()
    expect(why(await world.ask(elder, 'birthday.choose', { hidden: true }))).toBeNull()
    expect(await names()).toEqual([])
    expect(why(await greet())).toBe('notFound')
    await world.ask(elder, 'birthday.choose', { hidden: false })
    expect(await names()).toEqual(['王秀英'])
  })

  test('other branches know nothing, also where she takes part; a helper does not see it', async () => {
    await set()
    const there = await world.branch('老年协会支部', 'functional')
    const other = await world.person('余庆丰', { secretaryOf: there })
    await world.insert('memberships', {
      ...{ membership_id: world.id(), member_id: elder.memberId, branch_id: there },
      ...{ kind: 'participating', from_day: '2020-01-01' },
    })
    const found = await world.ask(other, 'birthday.list', { branchId: there })
    expect(found).toMatchObject({ reply: { items: [] } })
    for (const who of [other, elder]) {
      expect(why(await set(who))).toBe('notFound')
      expect(why(await greet('好', who))).toBe('notFound')
      const recordId = elder.memberId
      expect(why(await world.ask(who, 'birthday.read', { recordId }))).toBe('notFound')
    }
  })

  test('there is such a day, and nobody joined before they were grown', async () => {
    expect(why(await set(secretary, { month: 2, day: 30 }))).toBe('badRequest')
    expect(why(await set(secretary, { year: 1949 }))).toBe('badRequest')
    expect(why(await set(secretary, { year: 2027 }))).toBe('badRequest')
  })
})

describe('微党课', () => {
  const lectureId = '019a0000-0000-7000-8000-000000000001'
  const offer = (who: Person = elder) =>
    world.ask(who, 'lecture.offer', { lectureId, title: '第一张税票', words: '那一年。\n后来。' })
  const take = (articleId: string, who = secretary) =>
    world.ask(who, 'lecture.take', { lectureId, articleId })

  test('what she offers becomes an article being written, and goes out with her yes', async () => {
    const articleId = world.id()
    expect(why(await offer())).toBeNull()
    expect(why(await offer())).toBeNull()
    expect(why(await take(articleId))).toBeNull()
    expect(why(await take(articleId))).toBeNull()
    expect(why(await take(world.id()))).toBe('alreadyDecided')
    expect(await world.ask(secretary, 'writing.read', { articleId })).toMatchObject({
      reply: { column: 'lecture', blocks: [{ text: '那一年。' }, { text: '后来。' }] },
    })
    expect(why(await world.ask(secretary, 'writing.send', { articleId, seen: 1 }))).toBeNull()
    expect(await world.ask(elder, 'lecture.mine', {})).toMatchObject({
      reply: { lectures: [{ state: 'taken', articleId }] },
    })
    expect(await world.ask(elder, 'article.list', { column: 'lecture' })).toMatchObject({
      reply: { items: [{ articleId }] },
    })
    await world.ask(elder, 'lecture.withdraw', { lectureId })
    expect(await world.ask(secretary, 'lecture.list', { branchId })).toMatchObject({
      reply: { items: [{ state: 'withdrawn', out: true, articleId }] },
    })
  })

  test('without a yes, or after it was taken back, none goes out', async () => {
    const articleId = world.id()
    await offer()
    await take(articleId)
    await world.ask(elder, 'lecture.withdraw', { lectureId })
    const send = (id: string) => world.ask(secretary, 'writing.send', { articleId: id, seen: 1 })
    expect(why(await send(articleId))).toBe('consentMissing')
    const own = world.id()
    await world.ask(secretary, 'writing.save', {
      ...{ articleId: own, branchId, seen: 0, title: '微党课', column: 'lecture', scope: 'branch' },
      blocks: [{ kind: 'paragraph', text: '没问过的。' }],
    })
    expect(why(await send(own))).toBe('consentMissing')
  })

  test('the secretary writes down what somebody told, with how they agreed; a no has a reason', async () => {
    const told = { lectureId, recordId: elder.memberId, title: '税票', words: '那一年。' }
    const record = (who: Person) => world.ask(who, 'lecture.record', { ...told, consent: 'spoken' })
    expect(why(await record(elder))).toBe('notFound')
    expect(why(await record(secretary))).toBeNull()
    const decline = { lectureId, words: '下个月再讲' }
    expect(why(await world.ask(secretary, 'lecture.decline', decline))).toBeNull()
    expect(why(await world.ask(secretary, 'lecture.decline', decline))).toBeNull()
    const { lectures } = await mine()
    expect(lectures).toMatchObject([{ state: 'declined', answer: '下个月再讲' }])
  })

  const mine = async () => {
    return world.reply(elder, 'lecture.mine', {})
  }

  test('all of it is in her export, and goes when she leaves', async () => {
    await offer()
    await world.ask(secretary, 'birthday.set', { recordId: elder.memberId, year: 1976, month: 11 })
    await world.ask(secretary, 'birthday.greet', { recordId: elder.memberId, words: '快乐' })
    expect(await world.ask(elder, 'privacy.export', {})).toMatchObject({
      reply: {
        member: { joinedPartyMonth: 11, anniversaryHidden: false },
        greetings: [{ words: '快乐', year: 2026 }],
        lectures: [{ title: '第一张税票', consent: 'own' }],
      },
    })
    world.now = daysAfter(world.now, 1)
    await world.ask(elder, 'privacy.leave', {})
    for (const table of ['lectures', 'birthday_greetings'])
      expect(await world.db.query(`select from ${table}`)).toEqual([])
    expect(await world.db.query('select joined_party_month as m from members')).toEqual([
      { m: null },
    ])
  })
})
