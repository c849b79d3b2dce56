import type { MembershipKind } from '@/domain/member'
import type { AttendanceMark } from '@/domain/rollCall'
import { minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { MINUTES } from '../support/requests'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Member
let wang: Member
let chen: Member
let activityId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await member('李建国', 'home', { secretaryOf: branchId })
  wang = await member('王秀英')
  chen = await member('陈德明')
  activityId = await partyDay('主题党日')
})
afterEach(() => world.close())

const partyDay = (title: string, starts = world.now) =>
  world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch', title },
    ...{ starts_at: starts, ends_at: minutesAfter(starts, 90) },
    sign_up_closes_at: minutesAfter(starts, -60),
  })

async function member(name: string, kind: MembershipKind = 'home', more = {}) {
  const person = await world.person(name, { branches: { [branchId]: kind }, ...more })
  return { ...person, memberId: person.memberId ?? '' }
}
const mark = (who: Member, mark: AttendanceMark) =>
  world.insert('attendance', {
    ...{ activity_id: activityId, member_id: who.memberId, mark, marked_at: world.now },
  })
const begin = () => world.reply(secretary, 'partyDay.begin', { activityId })
const keep = (seen: number, more: { why?: string; versionId?: string } = {}, who = secretary) =>
  world.ask(who, 'minutes.keep', {
    ...{ activityId, versionId: world.id(), seen, sections: MINUTES, ...more },
  })
const read = () => world.reply(secretary, 'minutes.read', { activityId })
const sign = (version: number) => world.ask(secretary, 'minutes.sign', { activityId, version })
const confirm = (who: Person, version: number) =>
  world.ask(who, 'minutes.confirm', { activityId, version })
const ask = (version: number, who: Member) =>
  world.ask(secretary, 'minutes.ask', { activityId, version, recordId: who.memberId })

describe('minutes as what happened says them', () => {
  test('name who took part, say 请假 without why, and how many stayed away without a name', async () => {
    await member('谢万和')
    const guest = await world.person('来宾甲', {
      branches: { [await world.branch('别的')]: 'home' },
    })
    world.now = minutesAfter(world.now, -30)
    await world.reply(wang, 'task.askLeave', { taskId: world.id(), activityId, reason: 'sick' })
    world.now = minutesAfter(world.now, 30)
    await begin()
    await mark(chen, 'online')
    await mark(secretary, 'present')
    await mark(guest as Member, 'present')
    const wordId = world.id()
    await world.reply(chen, 'partyDay.say', { wordId: world.id(), activityId, words: '听得清楚' })
    await world.reply(chen, 'partyDay.say', { wordId, activityId, words: '这句不要' })
    await world.reply(chen, 'partyDay.takeBack', { wordId })
    const matterId = world.id()
    await world.reply(secretary, 'matter.ask', {
      ...{ matterId, activityId, question: '添一台电视', choices: ['同意', '不同意'] },
    })
    await world.reply(secretary, 'matter.open', { matterId })
    await world.reply(chen, 'matter.vote', { matterId, choice: 0 })
    await world.reply(secretary, 'matter.count', { matterId, room: [1, 0] })
    await world.reply(secretary, 'matter.close', { matterId })
    world.now = minutesAfter(world.now, 80)
    await world.reply(secretary, 'partyDay.end', { activityId })
    const { draft, sheet, latest, parts } = await read()
    expect(latest).toBeNull()
    expect(draft.facts).toContain('时间：2026年11月22日 上午9点到上午10点20分')
    expect(draft.people.split('\n')).toEqual([
      '到场1人：李建国',
      '在家参加1人：陈德明',
      '请假1人：王秀英',
      '没来1人',
      '来宾1人',
      '有表决权的应到3人，到会2人，过半数。',
    ])
    expect(draft.said).toBe('陈德明：听得清楚')
    expect(draft.matters.split('\n')).toEqual([
      '1. 添一台电视',
      '同意2人（在家1人），不同意0人。',
      '举手最多的是“同意”。',
      '有表决权的应到3人，到会2人，过半数。',
    ])
    expect(JSON.stringify({ draft, sheet })).not.toMatch(/sick|生病|谢万和|来宾甲|这句不要/)
    expect(parts).toEqual(['notes', 'sheet'])
  })

  test('are not kept before it begins', async () => {
    activityId = await partyDay('下个月', minutesAfter(world.now, 60 * 24 * 20))
    expect(why(await keep(0))).toBe('notBegun')
  })
})

describe('versions', () => {
  beforeEach(() => begin())

  test('are added and never changed; from the second on with a reason; a retry adds none', async () => {
    const versionId = world.id()
    expect(await keep(0, { versionId })).toMatchObject({ reply: { version: 1 } })
    expect(await keep(0, { versionId })).toMatchObject({ reply: { version: 1 } })
    expect(why(await keep(0))).toBe('stepMoved')
    expect(why(await keep(1))).toBe('reasonMissing')
    expect(why(await keep(1, { why: '漏了一个人' }))).toBeNull()
    const { items } = await world.reply(secretary, 'minutes.versions', { activityId })
    expect(items.map(({ version, why, by }) => [version, why, by])).toEqual([
      [2, '漏了一个人', '李建国'],
      [1, null, '李建国'],
    ])
    const first = await world.reply(secretary, 'minutes.version', { activityId, version: 1 })
    expect(first.sections).toEqual(MINUTES)
  })

  test('are signed by the secretary and confirmed by somebody else; a change needs both again', async () => {
    const second = await member('副书记', 'home', { secretaryOf: branchId })
    await keep(0)
    expect(why(await confirm(second, 1))).toBe('notSigned')
    await sign(1)
    await sign(1)
    expect(why(await confirm(secretary, 1))).toBe('ownWriting')
    expect(why(await confirm(wang, 1))).toBe('notFound')
    expect((await world.reply(wang, 'minutes.shown', { activityId })).minutes).toBeNull()
    expect(why(await confirm(second, 1))).toBeNull()
    expect(why(await confirm(second, 1))).toBeNull()
    expect((await world.reply(wang, 'minutes.shown', { activityId })).minutes).toMatchObject({
      ...{ version: 1, signed: { name: '李建国' }, confirmed: { name: '副书记' } },
    })
    await keep(1, { why: '改了地点' })
    expect((await read()).latest).toMatchObject({ version: 2, signed: null, confirmed: null })
    expect(why(await confirm(second, 1))).toBe('stepMoved')
    expect(why(await confirm(second, 2))).toBe('notSigned')
    expect((await world.reply(wang, 'minutes.shown', { activityId })).minutes).toMatchObject({
      version: 1,
    })
  })

  test('of a branch with one officer are read over by who took part and was asked', async () => {
    await mark(wang, 'present')
    await keep(0)
    expect(await read()).toMatchObject({ alone: true, mine: true, asked: null })
    expect(why(await ask(1, wang))).toBe('notSigned')
    await sign(1)
    expect(why(await ask(1, chen))).toBe('notThere')
    expect(why(await ask(1, secretary))).toBe('ownWriting')
    expect(why(await ask(1, wang))).toBeNull()
    expect(why(await ask(1, wang))).toBeNull()
    const { items } = await world.reply(wang, 'message.list', {})
    expect(items.filter(({ kind }) => kind === 'minutesAsked')).toHaveLength(1)
    expect(await read()).toMatchObject({ asked: '王秀英' })
    expect((await world.reply(wang, 'minutes.shown', { activityId })).toConfirm).not.toBeNull()
    expect((await world.reply(chen, 'minutes.shown', { activityId })).toConfirm).toBeNull()
    expect(why(await confirm(chen, 1))).toBe('notFound')
    expect(why(await confirm(wang, 1))).toBeNull()
    const { days } = await world.reply(secretary, 'minutes.year', { branchId, year: '2026' })
    expect(days).toMatchObject([
      { title: '主题党日', state: 'confirmed', confirmedBy: '王秀英', came: 1, due: 3 },
    ])
  })

  test('rule 15: to another branch they are not there', async () => {
    await keep(0)
    const other = await world.branch('司法局')
    const stranger = await world.person('别的书记', {
      ...{ secretaryOf: other, branches: { [other]: 'home' as const } },
    })
    for (const [name, request] of [
      ['minutes.read', { activityId }],
      ['minutes.versions', { activityId }],
      ['minutes.version', { activityId, version: 1 }],
      ['minutes.shown', { activityId }],
    ] as const)
      expect([name, why(await world.ask(stranger, name, request))]).toEqual([name, 'notFound'])
  })
})

describe('what was decided', () => {
  const add = (day: string, words = '买一台电视', who = wang, decisionId = world.id()) =>
    world.ask(secretary, 'decision.add', {
      ...{ decisionId, activityId, words, recordId: who.memberId, day },
    })

  test('is told once to who does it, and stands open at the next party day until it is done', async () => {
    await begin()
    const decisionId = world.id()
    expect(why(await add('2026-12-20', '买一台电视', wang, decisionId))).toBeNull()
    expect(why(await add('2026-12-20', '买一台电视', wang, decisionId))).toBeNull()
    expect(why(await add('2026-11-01'))).toBe('dayPassed')
    const { items: news } = await world.reply(wang, 'message.list', {})
    expect(news).toMatchObject([
      { kind: 'decisionGiven', facts: { words: '买一台电视，12月20日 星期日前办好' } },
    ])
    expect((await world.reply(wang, 'minutes.shown', { activityId })).decisions).toHaveLength(1)
    expect((await world.reply(chen, 'minutes.shown', { activityId })).decisions).toEqual([])
    const open = async () => (await world.reply(secretary, 'decision.list', { branchId })).items
    expect(await open()).toMatchObject([{ name: '王秀英', day: '2026-12-20', state: 'open' }])
    const report = (state: 'done' | 'open' | 'dropped', note?: string) =>
      world.ask(secretary, 'decision.report', { decisionId, state, ...(note && { note }) })
    expect(why(await report('open', '在比价钱'))).toBeNull()
    expect(await open()).toMatchObject([{ note: '在比价钱' }])
    expect(why(await report('dropped'))).toBe('reasonMissing')
    expect(why(await report('done'))).toBeNull()
    expect(why(await report('done'))).toBeNull()
    expect(why(await report('open'))).toBe('alreadyDecided')
    expect(await open()).toEqual([])
  })

  test('is done by somebody of the branch', async () => {
    await begin()
    const other = await world.person('别人', {
      branches: { [await world.branch('司法局')]: 'home' },
    })
    expect(why(await add('2026-12-20', '买电视', other as Member))).toBe('notFound')
  })
})
