import type { RequestOf } from '@/contract'
import {
  bureauOf,
  memberOf,
  newsOf,
  replyOf,
  showName,
  teamOf,
  why,
  type Member,
  times,
} from '../support/teams'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let bureau: Person
let expert: Member
let worker: Person
let otherWorker: Person
let communityId: string
let expertId: string
let teamId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  bureau = await bureauOf(world)
  expert = await memberOf(world, '方茂林', branchId, { phone: '13800000011' })
  communityId = await world.community()
  worker = await world.person('周婷', { worksFor: communityId })
  otherWorker = await world.person('别的社区', { worksFor: await world.community('老桥社区') })
  teamId = await teamOf(world, bureau, [expert], 'expertPanel', '银发专家委员会')
  expertId = world.id()
})
afterEach(() => world.close())

const save = (who: Person, more: Partial<RequestOf<'expert.save'>> = {}) =>
  world.ask(who, 'expert.save', {
    ...{ expertId, field: '油茶种植', years: 30, hours: 'halfDay', reach: 'anywhere', ...more },
  })
const decide = (who: Person, more: object = {}) =>
  world.ask(who, 'expert.decide', { expertId, yes: true, ...more })
const listed = async () => (await replyOf(world, null, 'expert.list', {})).items
const publish = async () => {
  await save(expert)
  await decide(bureau)
}
async function ask(more: Partial<RequestOf<'expert.ask'>> = {}, who: Person = worker) {
  const askId = more.askId ?? world.id()
  const outcome = await world.ask(who, 'expert.ask', {
    ...{ askId, expertId, communityId, words: '油茶低改怎么剪枝', place: '羊楼司镇', ...more },
  })
  return { askId, refusal: why(outcome) }
}
const answer = (who: Person, askId: string, more: object = {}) =>
  world.ask(who, 'expert.answer', { askId, yes: true, ...more })
const phone = (who: Person, askId: string) => world.ask(who, 'expert.phone', { askId })

describe('a card in 专家名录', () => {
  test('is written by the expert and read by the bureau before others see it', async () => {
    expect(why(await save(expert))).toBeNull()
    expect(await listed()).toEqual([])
    for (const who of [expert, worker]) expect(why(await decide(who))).toBe('notFound')
    await times(2, async () => {
      expect(why(await decide(bureau))).toBeNull()
    })
    expect(await listed()).toMatchObject([{ field: '油茶种植', name: null }])
    expect(await newsOf(world, expert)).toContain('expertAnswered')
    await save(expert, { field: '油茶低改' })
    expect(await listed()).toEqual([])
  })

  test('two pairs of eyes: an officer of the bureau never lets the own card in', async () => {
    await save(expert)
    await world.insert('offices', {
      ...{ office_id: world.id(), account_id: expert.accountId, kind: 'bureauOfficer' },
      from_day: '2020-01-01',
    })
    expect(why(await decide(expert))).toBe('ownWriting')
  })

  test('it is sent back with why, and has no number nor a name without consent', async () => {
    await save(expert)
    expect(why(await decide(bureau, { yes: false }))).toBe('reasonMissing')
    expect(why(await decide(bureau, { yes: false, words: '请写具体些' }))).toBeNull()
    const mine = await replyOf(world, expert, 'expert.mine', {})
    expect(mine.card).toMatchObject({ state: 'sentBack', why: '请写具体些' })
    await publish()
    const [card] = await listed()
    expect(card).toMatchObject({ field: '油茶种植', name: null })
    expect(card).not.toHaveProperty('phone')
    await showName(world, expert, true)
    expect(await listed()).toMatchObject([{ name: '方茂林' }])
  })

  test('who is in no team of experts has none; who leaves or takes it out is out at once', async () => {
    const other = await memberOf(world, '王秀英', branchId)
    expect(why(await save(other, { expertId: world.id() }))).toBe('notFound')
    await publish()
    await replyOf(world, expert, 'expert.hide', {})
    expect(await listed()).toEqual([])
    await publish()
    await replyOf(world, expert, 'team.leave', { teamId })
    expect(await listed()).toEqual([])
    expect((await ask()).refusal).toBe('notFound')
  })
})

describe('A9: an expert is asked, and says yes or no each time', () => {
  beforeEach(publish)

  test('by a worker for the own approved community, or the bureau; once', async () => {
    const { askId, refusal } = await ask()
    expect(refusal).toBeNull()
    expect((await ask({ askId })).refusal).toBeNull()
    expect((await ask({}, otherWorker)).refusal).toBe('notFound')
    expect((await ask({ communityId: undefined }, worker)).refusal).toBe('notFound')
    expect((await ask({ communityId: undefined }, bureau)).refusal).toBeNull()
    const school = await world.community('未批准的', {
      approved_at: null,
      manager: null,
      phone: null,
    })
    const early = await world.person('早来的', { worksFor: school })
    expect((await ask({ communityId: school }, early)).refusal).toBe('notFound')
    const { asks } = await replyOf(world, expert, 'expert.mine', {})
    expect(new Set(asks.map(({ of }) => of))).toEqual(new Set(['尖山社区', null]))
    expect(asks.every(({ state }) => state === 'asked')).toBe(true)
    expect((await newsOf(world, expert)).filter((kind) => kind === 'expertAsked')).toHaveLength(2)
  })

  test('rule 19: the number is told after the yes, to who asked, and the expert sees the look', async () => {
    const { askId } = await ask()
    const other = await ask()
    expect(why(await phone(worker, askId))).toBe('notFound')
    expect(why(await answer(worker, askId))).not.toBeNull()
    await times(2, async () => {
      expect(why(await answer(expert, askId))).toBeNull()
    })
    expect(await phone(worker, askId)).toEqual({ ok: true, reply: { phone: '13800000011' } })
    for (const who of [otherWorker, bureau]) expect(why(await phone(who, askId))).toBe('notFound')
    // A yes is to this request alone.
    expect(why(await phone(worker, other.askId))).toBe('notFound')
    const seen = await replyOf(world, expert, 'privacy.seen', {})
    expect(seen.items[0]).toMatchObject({
      act: 'expert.phone',
      office: { kind: 'communityWorker', of: '尖山社区' },
    })
  })

  test('a no has kind words and shares nothing', async () => {
    const { askId } = await ask()
    expect(why(await answer(expert, askId, { yes: false }))).toBe('reasonMissing')
    expect(why(await answer(expert, askId, { yes: false, words: '最近腰不好' }))).toBeNull()
    expect(why(await answer(expert, askId))).toBe('alreadyDecided')
    expect(why(await phone(worker, askId))).toBe('notFound')
    const { items } = await replyOf(world, worker, 'expert.asked', {})
    expect(items).toMatchObject([{ state: 'declined', answer: '最近腰不好', name: null }])
  })

  test('A11: it closes only with a result line, after a yes, and then the number is gone', async () => {
    const { askId } = await ask()
    const close = (who: Person) => world.ask(who, 'expert.close', { askId, result: '教了三户剪枝' })
    expect(why(await close(worker))).toBe('alreadyDecided')
    await answer(expert, askId)
    expect((await world.send(worker, 'expert.close', { askId, result: ' ' })).status).toBe(400)
    expect(why(await close(otherWorker))).toBe('notFound')
    await times(2, async () => {
      expect(why(await close(worker))).toBeNull()
    })
    expect(why(await phone(worker, askId))).toBe('notFound')
    expect((await replyOf(world, expert, 'expert.mine', {})).asks).toMatchObject([
      { state: 'closed', result: '教了三户剪枝' },
    ])
  })

  test('page by page, the newest first, and nothing of another community', async () => {
    await times(3, async () => {
      await ask()
    })
    const first = await replyOf(world, worker, 'expert.asked', { size: 2 })
    const after = first.next ?? undefined
    const second = await replyOf(world, worker, 'expert.asked', { size: 2, after })
    const ids = [...first.items, ...second.items].map(({ askId }) => askId)
    expect(new Set(ids).size).toBe(3)
    expect((await replyOf(world, otherWorker, 'expert.asked', {})).items).toEqual([])
  })
})

describe('A4: 五老', () => {
  const set = (who: Person, recordId: string) =>
    world.ask(who, 'elders.set', { recordId, kinds: ['teacher', 'model', 'teacher'] })

  test('the secretary of the home branch says it, nobody of themselves', async () => {
    const secretary = await memberOf(world, '李建国', branchId, { secretaryOf: branchId })
    const other = await world.person('别的书记', { secretaryOf: await world.branch('司法局') })
    expect(why(await set(secretary, expert.memberId))).toBeNull()
    expect(await replyOf(world, secretary, 'elders.read', { recordId: expert.memberId })).toEqual({
      ...{ kinds: ['teacher', 'model'], shown: false },
    })
    expect(why(await set(secretary, secretary.memberId))).toBe('badRequest')
    for (const who of [other, expert]) expect(why(await set(who, expert.memberId))).toBe('notFound')
    expect((await replyOf(world, null, 'team.read', { teamId })).names).toEqual([])
    await showName(world, expert, true)
    expect((await replyOf(world, null, 'team.read', { teamId })).names).toEqual([
      { name: '方茂林', elders: ['teacher', 'model'] },
    ])
    await world.ask(secretary, 'elders.set', { recordId: expert.memberId, kinds: [] })
    expect(await world.db.query('select from five_elders')).toEqual([])
  })
})
