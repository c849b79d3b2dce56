import type { RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Member
let deputy: Member
let speaker: Member
let elder: Member
let activityId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await member('李建国', { secretaryOf: branchId })
  deputy = await member('赵明', { secretaryOf: branchId })
  speaker = await member('谢万和')
  elder = await member('王秀英')
  activityId = await world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch', title: '主题党日' },
  })
  await plan()
})
afterEach(() => world.close())

async function member(name: string, more = {}) {
  const person = await world.person(name, { branches: { [branchId]: 'home' }, ...more })
  return { ...person, memberId: person.memberId ?? '' }
}
const leading = (who: Person = secretary) => world.reply(who, 'partyDay.leading', { activityId })
const step = (title: string, speakerId: string | null = null) => ({
  ...{ stepId: world.id(), kind: 'study' as const, title, minutes: 10, speakerId, material: null },
})
async function plan(more: Partial<RequestOf<'partyDay.plan'>> = {}) {
  const { version } = await leading()
  const steps = [step('重温入党誓词'), step('讲第一张税票', speaker.memberId)]
  const asked = { activityId, seen: version, theme: '学党章', steps, ...more }
  expect(why(await world.ask(secretary, 'partyDay.plan', asked))).toBeNull()
}
async function ask(who: Person = secretary, more = {}) {
  const { version } = await leading()
  const askingId = world.id()
  const outcome = await world.ask(who, 'partyDay.askPlan', {
    ...{ activityId, askingId, seen: version, ...more },
  })
  return { askingId, outcome }
}
const decide = (askingId: string, who: Person = deputy, more = {}) =>
  world.ask(who, 'partyDay.decidePlan', { askingId, end: 'agreed', ...more })
const messages = async (who: Person) => {
  return (await world.reply(who, 'message.list', {})).items
}
const kinds = async (who: Person) => (await messages(who)).map(({ kind }) => kind).sort()

test('only after another officer’s yes the branch is told, once, and who speaks of what', async () => {
  const { askingId, outcome } = await ask()
  expect(why(outcome)).toBeNull()
  expect(await kinds(elder)).toEqual([])
  expect(await kinds(deputy)).toEqual(['planAsked'])
  expect(why(await decide(askingId, secretary))).toBe('ownPlan')
  expect(await kinds(elder)).toEqual([])
  expect(why(await decide(askingId))).toBeNull()
  expect(why(await decide(askingId))).toBeNull()
  expect(await messages(elder)).toMatchObject([
    { kind: 'planNotice', facts: { items: ['重温入党誓词', '讲第一张税票'] }, activityId },
  ])
  expect(await kinds(speaker)).toEqual(['planNotice', 'yourItem'])
  expect((await messages(speaker)).find(({ kind }) => kind === 'yourItem')).toMatchObject({
    facts: { nth: 2, items: ['讲第一张税票'] },
  })
  expect(await kinds(secretary)).toEqual(['planAgreed', 'planNotice'])
  expect((await leading()).agreement).toMatchObject({
    ...{ standing: 'agreed', alone: false, changed: [] },
    last: { by: '李建国', decider: '赵明', alone: false },
  })
})

test('a word back has a reason and tells nobody else; it can be put again', async () => {
  const first = await ask()
  const back = { end: 'returned' }
  expect(why(await decide(first.askingId, deputy, back))).toBe('reasonMissing')
  expect(why(await decide(first.askingId, deputy, { ...back, words: '太长了' }))).toBeNull()
  expect(why(await decide(first.askingId))).toBe('alreadyDecided')
  expect(await kinds(elder)).toEqual([])
  expect(await messages(secretary)).toMatchObject([
    { kind: 'planReturned', facts: { words: '太长了', name: '赵明' } },
  ])
  expect((await leading()).agreement).toMatchObject({
    standing: 'returned',
    last: { words: '太长了' },
  })
  const second = await ask()
  expect(why(await decide(second.askingId))).toBeNull()
  expect(await kinds(elder)).toEqual(['planNotice'])
})

test('a plan changed after the yes waits again, and the notice says what is another', async () => {
  await decide((await ask()).askingId)
  await plan({ steps: [step('重温入党誓词', speaker.memberId)] })
  expect((await leading()).agreement).toMatchObject({ standing: 'changed', changed: ['steps'] })
  expect(await kinds(elder)).toEqual(['planNotice'])
  world.now = minutesAfter(world.now, 1)
  await decide((await ask()).askingId)
  expect(await messages(elder)).toMatchObject([
    { kind: 'planChanged', facts: { changed: ['steps'] } },
    { kind: 'planNotice' },
  ])
  await plan({ theme: '别的主题', steps: [step('重温入党誓词', speaker.memberId)] })
  expect((await leading()).agreement).toMatchObject({ standing: 'changed', changed: ['theme'] })
  await decide((await ask()).askingId)
  expect(await kinds(elder)).toEqual(['planChanged', 'planNotice'])
  await plan({ theme: '别的主题', steps: [step('重温入党誓词')] })
  await decide((await ask()).askingId)
  expect(await kinds(speaker)).toContain('noItem')
})

test('a moved day is another plan, and nobody agrees to what was not put', async () => {
  const { askingId } = await ask()
  await world.db.query('update activities set starts_at = $1, ends_at = $2', [
    daysAfter(world.now, 4),
    daysAfter(world.now, 5),
  ])
  expect(why(await decide(askingId))).toBe('stepMoved')
  expect((await leading()).agreement.standing).toBe('changed')
  expect(await kinds(elder)).toEqual([])
})

test('in a branch with one officer the secretary alone agrees, and that is noted', async () => {
  expect(why((await ask(secretary, { alone: true })).outcome)).toBe('notAlone')
  await world.db.query('update offices set to_day = $2 where account_id = $1', [
    deputy.accountId,
    '2026-11-01',
  ])
  expect((await leading()).agreement.alone).toBe(true)
  expect(why((await ask(secretary, { alone: true })).outcome)).toBeNull()
  expect(await kinds(elder)).toEqual(['planNotice'])
  expect((await leading()).agreement).toMatchObject({
    standing: 'agreed',
    last: { alone: true, decider: '李建国' },
  })
})

test('it is taken back before the answer; a retry puts nothing twice; an empty plan is not put', async () => {
  const { version } = await leading()
  const asking = { activityId, askingId: world.id(), seen: version }
  for (let tries = 0; tries < 2; tries++)
    expect(why(await world.ask(secretary, 'partyDay.askPlan', asking))).toBeNull()
  expect(await kinds(deputy)).toEqual(['planAsked'])
  const { askingId } = asking
  expect(why(await world.ask(elder, 'partyDay.withdrawPlan', { askingId }))).toBe('notFound')
  expect(why(await world.ask(secretary, 'partyDay.withdrawPlan', { askingId }))).toBeNull()
  expect(why(await decide(askingId))).toBe('alreadyDecided')
  expect((await leading()).agreement.standing).toBe('draft')
  await plan({ steps: [] })
  expect(why((await ask()).outcome)).toBe('planEmpty')
})

test('who waits for my yes finds it at the desk', async () => {
  await ask()
  const due = async (who: Person) => {
    const outcome = await world.ask(who, 'partyCalendar.list', { branchId })
    return outcome.ok ? outcome.reply.plans : null
  }
  expect(await due(deputy)).toEqual([{ activityId, title: '主题党日' }])
  expect(await due(secretary)).toEqual([])
})
