import { contract, type EndpointName, type RequestOf } from '@/contract'
import { HELPED } from '@/domain/helper'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { endpointNames, requestsFor } from '../support/requests'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let mother: Person & { memberId: string }
let daughter: Person
let secretary: Person
let activityId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  mother = await elder('王秀英')
  daughter = await world.person('王小敏')
  secretary = await world.person('李建国', { secretaryOf: branchId })
  activityId = await world.activity(branchId, { audience_id: branchId, open_to: 'branch' })
})
afterEach(() => world.close())

async function elder(name: string) {
  const person = await world.person(name, { branches: { [branchId]: 'home' } })
  return { ...person, memberId: person.memberId ?? '' }
}

async function codeOf(who: Person, more: RequestOf<'helper.code'> = {}) {
  return (await world.reply(who, 'helper.code', more)).code
}
const ask = (who: Person, code: string, more: Partial<RequestOf<'helper.ask'>> = {}) =>
  world.ask(who, 'helper.ask', { grantId: world.id(), code, calls: 'mother', ...more })
async function asked(of: Person = mother, by = daughter) {
  const grantId = world.id()
  expect(await ask(by, await codeOf(of), { grantId })).toMatchObject({ ok: true })
  return grantId
}
const agree = (who: Person, grantId: string, more: Partial<RequestOf<'helper.agree'>> = {}) =>
  world.ask(who, 'helper.agree', {
    grantId,
    relation: 'daughter',
    scopes: ['plans', 'signUp', 'reminders'],
    days: 365,
    ...more,
  })
async function helping(of: Person = mother, by = daughter) {
  const grantId = await asked(of, by)
  expect(await agree(of, grantId)).toMatchObject({ ok: true })
  return grantId
}
const mine = (who: Person) => world.reply(who, 'helper.mine', {})
const end = (who: Person, grantId: string) => world.ask(who, 'helper.end', { grantId })
const signUp = (more: Partial<RequestOf<'activity.signUp'>> = {}, who = daughter) =>
  world.ask(who, 'activity.signUp', {
    signUpId: world.id(),
    activityId,
    guests: 0,
    for: mother.memberId,
    ...more,
  })
const plans = (who = daughter, elderId = mother.memberId) =>
  world.ask(who, 'activity.mine', { period: 'coming', for: elderId })
const inbox = async (who: Person) => {
  const outcome = await world.ask(who, 'message.list', {})
  return outcome.ok ? outcome.reply.items : []
}

describe('the code', () => {
  test('shown, entered, seen by name, agreed to: then she may', async () => {
    const grantId = await asked()
    expect((await mine(mother)).helpers).toMatchObject([
      { grantId, name: '王小敏', state: 'asked' },
    ])
    expect((await mine(daughter)).elders).toMatchObject([{ state: 'asked', elder: null }])
    expect(why(await plans())).toBe('helpEnded')
    await agree(mother, grantId)
    expect((await mine(daughter)).elders).toMatchObject([
      { state: 'active', elder: { elderId: mother.memberId, name: '王秀英' }, until: '2027-11-22' },
    ])
    expect(await plans()).toMatchObject({ ok: true })
  })

  test('what the helper says to be is shown, and counts as the elder says it', async () => {
    const grantId = world.id()
    await ask(daughter, await codeOf(mother), { grantId, relation: 'daughterInLaw' })
    expect((await mine(mother)).helpers).toMatchObject([{ relation: 'daughterInLaw' }])
    await agree(mother, grantId, { relation: 'daughter' })
    expect((await mine(mother)).helpers).toMatchObject([{ relation: 'daughter' }])
  })

  test('is six digits, kept nowhere, and told in no log', async () => {
    const code = await codeOf(mother)
    expect(code).toMatch(/^\d{6}$/)
    const kept = await world.db.query('select * from helper_codes')
    expect(JSON.stringify(kept)).not.toContain(code)
    await ask(daughter, code)
    expect(JSON.stringify(world.logged)).not.toContain(code)
  })

  test('counts ten minutes and no longer', async () => {
    const code = await codeOf(mother)
    world.now = minutesAfter(world.now, 10)
    expect(why(await ask(daughter, code))).toBe('wrongCode')
  })

  test('counts once: of two relatives who race, one has it', async () => {
    const son = await world.person('王小军')
    const code = await codeOf(mother)
    const came = await Promise.all([ask(daughter, code), ask(son, code)])
    expect(came.map(why).sort()).toEqual([null, 'wrongCode'].sort())
    expect((await mine(mother)).helpers).toHaveLength(1)
  })

  test('a new one ends the one before', async () => {
    const old = await codeOf(mother)
    const fresh = await codeOf(mother)
    expect(why(await ask(daughter, old))).toBe('wrongCode')
    expect(why(await ask(daughter, fresh))).toBeNull()
  })

  test('after six wrong ones even the right one waits ten minutes', async () => {
    const code = await codeOf(mother)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tries = 1; tries < 6; tries++)
      expect(why(await ask(daughter, wrong))).toBe('wrongCode')
    expect(why(await ask(daughter, wrong))).toBe('codeLocked')
    expect(why(await ask(daughter, code))).toBe('codeLocked')
    world.now = minutesAfter(world.now, 10)
    expect(why(await ask(daughter, await codeOf(mother)))).toBeNull()
  })

  test('guessed by six at once, they still count as six', async () => {
    const code = await codeOf(mother)
    const wrong = code === '000000' ? '000001' : '000000'
    await Promise.all(Array.from({ length: 9 }, () => ask(daughter, wrong)))
    expect(why(await ask(daughter, code))).toBe('codeLocked')
  })

  test('one’s own is said to be that', async () => {
    expect(why(await ask(mother, await codeOf(mother)))).toBe('ownCode')
  })

  test('who has no name yet writes one, and is seen by it', async () => {
    const nobody = await world.person('')
    const code = await codeOf(mother)
    expect(why(await ask(nobody, code))).toBe('nameMissing')
    expect(why(await ask(nobody, code, { name: '王小敏' }))).toBeNull()
    expect((await mine(mother)).helpers).toMatchObject([{ name: '王小敏' }])
  })

  test('a retry of the same makes nothing twice; an id of another’s is wrong', async () => {
    const grantId = world.id()
    const code = await codeOf(mother)
    expect(why(await ask(daughter, code, { grantId }))).toBeNull()
    expect(why(await ask(daughter, code, { grantId }))).toBeNull()
    expect((await mine(mother)).helpers).toHaveLength(1)
    const son = await world.person('王小军')
    expect(why(await ask(son, code, { grantId }))).toBe('badRequest')
  })

  test('who helps already need not ask; who only asked may ask anew', async () => {
    await asked()
    const again = await asked()
    expect((await mine(mother)).helpers).toMatchObject([{ grantId: again }])
    await agree(mother, again)
    expect(why(await ask(daughter, await codeOf(mother)))).toBe('alreadyHelps')
  })
})

describe('the yes', () => {
  test('is the elder’s or a secretary’s, never the helper’s: it is not there for others', async () => {
    const grantId = await asked()
    const stranger = await elder('周国强')
    for (const who of [daughter, stranger]) expect(why(await agree(who, grantId))).toBe('notFound')
  })

  test('a helper who serves the branch is still the helper', async () => {
    const grantId = await asked(mother, secretary)
    expect(why(await agree(secretary, grantId, { consent: 'spoken' }))).toBe('notFound')
  })

  test('by a secretary only with how the elder said it; the elder is told', async () => {
    const code = await codeOf(secretary, { recordId: mother.memberId })
    const grantId = world.id()
    await ask(daughter, code, { grantId })
    expect(why(await agree(secretary, grantId))).toBe('consentMissing')
    expect(why(await agree(secretary, grantId, { consent: 'spoken' }))).toBeNull()
    expect((await inbox(mother)).map(({ kind }) => kind)).toContain('helperStarted')
    expect(await plans()).toMatchObject({ ok: true })
  })

  test('a secretary of another branch finds neither elder nor yes', async () => {
    const other = await world.person('张桂兰', { secretaryOf: await world.branch('一中支部') })
    const grantId = await asked()
    const recordId = mother.memberId
    expect(why(await world.ask(other, 'helper.code', { recordId }))).toBe('notFound')
    expect(why(await world.ask(other, 'helper.mine', { recordId }))).toBe('notFound')
    expect(why(await agree(other, grantId, { consent: 'spoken' }))).toBe('notFound')
    expect(why(await end(other, grantId))).toBe('notFound')
  })

  test('rule 17: three helpers an elder, also when two yeses come at once', async () => {
    for (let at = 0; at < 2; at++) await helping(mother, await world.person(`亲人${at}`))
    const grants = [await asked(mother, daughter), await asked(mother, secretary)]
    const came = await Promise.all(grants.map((grantId) => agree(mother, grantId)))
    expect(came.map(why).sort()).toEqual([null, 'tooManyHelpers'].sort())
  })

  test('rule 17: five elders a helper, and no sixth', async () => {
    for (let at = 0; at < 5; at++) await helping(await elder(`老人${at}`))
    const grantId = await asked()
    expect(why(await agree(mother, grantId))).toBe('tooManyElders')
    expect(why(await plans())).toBe('helpEnded')
  })

  test('lasts as long as was said, then only a new yes makes it count', async () => {
    const grantId = await asked()
    await agree(mother, grantId, { days: 90 })
    world.now = daysAfter(world.now, 89)
    expect(await plans()).toMatchObject({ ok: true })
    world.now = daysAfter(world.now, 1)
    expect(why(await plans())).toBe('helpEnded')
    expect((await mine(mother)).helpers).toMatchObject([{ state: 'expired' }])
    await agree(mother, grantId)
    expect(await plans()).toMatchObject({ ok: true })
  })

  test('covers what was said yes to and no more', async () => {
    const grantId = await asked()
    await agree(mother, grantId, { scopes: ['plans'] })
    expect(await plans()).toMatchObject({ ok: true })
    expect(why(await signUp())).toBe('helpEnded')
    expect(why(await world.ask(daughter, 'message.list', { for: mother.memberId }))).toBe(
      'helpEnded',
    )
  })

  test('without seeing the plans there is no help', async () => {
    const grantId = await asked()
    expect(why(await agree(mother, grantId, { scopes: ['signUp'] }))).toBe('badRequest')
  })
})

describe('acting for somebody', () => {
  test('rule 16: she takes the seat, he is told, and it says who did it', async () => {
    await helping()
    world.now = minutesAfter(world.now, 1)
    expect(await signUp()).toMatchObject({ ok: true, reply: { by: 'daughter' } })
    const read = await world.ask(mother, 'activity.read', { activityId })
    expect(read).toMatchObject({ reply: { mine: { state: 'confirmed', by: 'daughter' } } })
    expect(await inbox(mother)).toMatchObject([
      { kind: 'signedUp', facts: { by: 'daughter' } },
      { kind: 'helperAsked' },
    ])
    const desk = await world.ask(secretary, 'activity.attendees', { activityId })
    expect(desk).toMatchObject({ reply: { parties: [{ name: '王秀英', by: 'daughter' }] } })
    const [audit] = await world.db.query(
      `select actor_account_id as actor, subject_member_id as subject from audits
       where act = 'activity.signUp'`,
    )
    expect(audit).toEqual({ actor: daughter.accountId, subject: mother.memberId })
  })

  test('sees what the elder sees: the branch’s own activity, which is not there for her', async () => {
    await helping()
    const question = { activityId }
    expect(why(await world.ask(daughter, 'activity.read', question))).toBe('notFound')
    expect(
      await world.ask(daughter, 'activity.read', { ...question, for: mother.memberId }),
    ).toMatchObject({ ok: true })
  })

  test('gives the seat back, and he is told by whom', async () => {
    await helping()
    const signUpId = world.id()
    await signUp({ signUpId })
    world.now = minutesAfter(world.now, 1)
    const cancelled = await world.ask(daughter, 'activity.cancelSignUp', {
      signUpId,
      for: mother.memberId,
    })
    expect(cancelled).toMatchObject({ ok: true })
    expect((await inbox(mother))[0]).toMatchObject({ kind: 'notGoing', facts: { by: 'daughter' } })
  })

  test('one helper, two elders: each keeps their own', async () => {
    const father = await elder('王德胜')
    await helping()
    await helping(father)
    await signUp()
    expect(await plans(daughter, father.memberId)).toMatchObject({ reply: { items: [] } })
    expect(await plans()).toMatchObject({ reply: { items: [{ activityId }] } })
  })

  test('sees messages of activities only, and not what was read', async () => {
    await helping()
    await signUp()
    const list = await world.ask(daughter, 'message.list', { for: mother.memberId })
    expect(list).toMatchObject({ reply: { items: [{ kind: 'signedUp', read: true }] } })
    const home = await world.ask(daughter, 'home.today', { for: mother.memberId })
    expect(home).toMatchObject({ reply: { name: '王秀英', unread: 0, next: { activityId } } })
  })

  test('a cursor of an elder’s list is no use for another’s', async () => {
    const father = await elder('王德胜')
    await helping()
    await helping(father)
    await world.activity(branchId)
    const first = await world.ask(daughter, 'activity.list', { size: 1, for: mother.memberId })
    const after = first.ok ? (first.reply.next ?? '') : ''
    expect(after).not.toBe('')
    expect(
      why(await world.ask(daughter, 'activity.list', { size: 1, after, for: father.memberId })),
    ).toBe('badRequest')
  })

  test('for a stranger, for nobody, for oneself, as a guest: not there, in the same words', async () => {
    await helping()
    const stranger = await elder('周国强')
    for (const elderId of [stranger.memberId, world.id(), daughter.accountId])
      expect(await plans(daughter, elderId)).toEqual({ ok: false, refusal: 'helpEnded' })
    expect(why(await world.ask(null, 'activity.list', { for: mother.memberId }))).toBe(
      'signInNeeded',
    )
  })

  test('no chain: a helper’s helper gets nothing of the elder', async () => {
    await helping()
    const friend = await world.person('朋友')
    expect(why(await world.ask(daughter, 'helper.code', {}))).toBe('notFound')
    const forged = await world.send(daughter, 'helper.code', { for: mother.memberId })
    expect(forged).toMatchObject({ status: 400 })
    expect(why(await plans(friend))).toBe('helpEnded')
  })

  test('an officer who helps holds no office while acting', async () => {
    await helping(mother, secretary)
    const list = await world.ask(secretary, 'activity.list', {
      from: 'office',
      for: mother.memberId,
    })
    expect(list).toMatchObject({ reply: { items: [] } })
  })

  test('rule 18: only what is named may be asked for another', () => {
    const withFor = endpointNames.filter((name) => 'for' in contract[name].request.shape)
    expect(withFor.sort()).toEqual(Object.keys(HELPED).sort())
    const never = ['privacy.', 'suggestion.', 'session.', 'helper.', 'joining.', 'membership.']
    expect(withFor.filter((name) => never.some((room) => name.startsWith(room)))).toEqual([])
  })

  test('each of them refuses who has no yes', async () => {
    const ids = { activityId, articleId: activityId, signUpId: activityId }
    for (const name of Object.keys(HELPED) as EndpointName[]) {
      const request = { ...requestsFor(ids)[name], for: mother.memberId }
      expect([name, (await world.send(daughter, name, request)).body]).toEqual([
        name,
        { ok: false, refusal: 'helpEnded' },
      ])
    }
  })
})

describe('the end', () => {
  test.each(['mother', 'daughter', 'secretary'] as const)('by the %s, at once', async (by) => {
    const grantId = await helping()
    const signUpId = world.id()
    await signUp({ signUpId })
    const who = { mother, daughter, secretary }[by]
    expect(await end(who, grantId)).toMatchObject({ ok: true })
    expect(await end(who, grantId)).toMatchObject({ ok: true })
    expect(why(await plans())).toBe('helpEnded')
    expect(why(await signUp())).toBe('helpEnded')
    const cancel = { signUpId, for: mother.memberId }
    expect(why(await world.ask(daughter, 'activity.cancelSignUp', cancel))).toBe('helpEnded')
    expect(await mine(mother)).toMatchObject({ helpers: [] })
    const told = (await inbox(mother)).some(({ kind }) => kind === 'helperEnded')
    expect(told).toBe(by !== 'mother')
  })

  test('a yes after the end does not count; asking anew does', async () => {
    const grantId = await asked()
    await end(mother, grantId)
    expect(why(await agree(mother, grantId))).toBe('helpEnded')
    await helping()
    expect(await plans()).toMatchObject({ ok: true })
  })

  test('ended while a seat is being taken: taken before or refused, never after', async () => {
    const grantId = await helping()
    const [seat, ended] = await Promise.all([signUp(), end(mother, grantId)])
    expect(ended).toMatchObject({ ok: true })
    const taken = await world.ask(mother, 'activity.read', { activityId })
    expect(taken).toMatchObject({ reply: { seatsTaken: seat.ok ? 1 : 0 } })
    expect([null, 'helpEnded']).toContain(why(seat))
  })

  test('who leaves takes every yes along, on either side', async () => {
    await helping()
    await world.ask(mother, 'privacy.leave', {})
    expect(why(await plans())).toBe('helpEnded')
    expect((await mine(daughter)).elders).toEqual([])
    const father = await elder('王德胜')
    await helping(father)
    await codeOf(father)
    await world.ask(daughter, 'privacy.leave', {})
    expect((await mine(father)).helpers).toEqual([])
    expect(await world.db.query('select from grants')).toEqual([])
  })
})
