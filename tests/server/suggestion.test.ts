import type { OutcomeOf, RequestOf } from '@/contract'
import { minutesAfter } from '@/domain/time'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let wang: Person
let secretary: Person
let otherSecretary: Person
let bureau: Person
let daughter: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  wang = await world.person('王秀英', { branches: { [branchId]: 'home' }, phone: '13800000001' })
  secretary = await world.person('李建国', { secretaryOf: branchId })
  otherSecretary = await world.person('张桂兰', { secretaryOf: await world.branch('另一支部') })
  daughter = await world.person('王小敏')
  bureau = await serving('周国强', { kind: 'bureauOfficer' })
})
afterAll(() => world.close())
beforeEach(() => {
  // Suggestions of one test stand together, and after those of the test before.
  world.now = minutesAfter(world.now, 1)
})

async function serving(name: string, office: Record<string, string>) {
  const person = await world.person(name)
  await world.insert('offices', {
    office_id: world.id(),
    account_id: person.accountId,
    from_day: '2020-01-01',
    ...office,
  })
  return person
}

type Wish = Partial<RequestOf<'suggestion.send'>>

const wish = (more: Wish = {}) => ({
  suggestionId: world.id(),
  about: 'other' as const,
  words: '楼道的灯不亮',
  ...more,
})
const callOnly = (): RequestOf<'suggestion.send'> => ({
  suggestionId: world.id(),
  about: 'app',
  callMe: true,
})
const said = async (who: Person, more: Wish = {}) => {
  const request = wish(more)
  expect(await world.ask(who, 'suggestion.send', request)).toMatchObject({ ok: true })
  return request.suggestionId
}
const read = (who: Person, suggestionId: string) =>
  world.ask(who, 'suggestion.read', { suggestionId })
const withdraw = (who: Person, suggestionId: string) =>
  world.ask(who, 'suggestion.withdraw', { suggestionId })
const takeUp = (who: Person, suggestionId: string) =>
  world.ask(who, 'suggestion.takeUp', { suggestionId })
const answer = (who: Person, suggestionId: string, answer = '换好了', end = 'done' as const) =>
  world.ask(who, 'suggestion.answer', { suggestionId, end, answer })
const listed = async (who: Person, which: 'open' | 'answered' = 'open') => {
  return (await world.reply(who, 'suggestion.list', { which, size: 50 })).items.map(
    ({ suggestionId }) => suggestionId,
  )
}
const audits = (target: string) =>
  world.db.query<Record<'act' | 'actor' | 'subject' | 'result', string | null>>(
    `select act, actor_account_id as actor, subject_member_id as subject, result
     from audits where county_code = $1 and target_id = $2 order by at, act`,
    [world.db.county, target],
  )
const told = async (who: Person, suggestionId: string) => {
  const inbox = await world.ask(who, 'message.list', {})
  return inbox.ok
    ? inbox.reply.items.filter((one) => 'suggestionId' in one && one.suggestionId === suggestionId)
    : []
}
const notThere = { ok: false, refusal: 'notFound' }

describe('saying', () => {
  test('it is received, by the own branch, with a day for the answer', async () => {
    const request = wish()
    expect(await world.ask(wang, 'suggestion.send', request)).toMatchObject({
      ok: true,
      reply: {
        ...request,
        callMe: false,
        branch: '税务局退休党支部',
        state: 'received',
        sentAt: world.now,
        dueAt: minutesAfter(world.now, 7 * 24 * 60),
        answer: null,
      },
    })
  })

  test('said twice with one id it is kept and written down once', async () => {
    const request = wish()
    const first = await world.ask(wang, 'suggestion.send', request)
    world.now = minutesAfter(world.now, 1)
    expect(await world.ask(wang, 'suggestion.send', request)).toEqual(first)
    expect(await audits(request.suggestionId)).toEqual([
      { act: 'suggestion.send', actor: wang.accountId, subject: wang.memberId, result: 'received' },
    ])
  })

  test('an id of somebody else’s suggestion shows nothing of it', async () => {
    const suggestionId = await said(wang)
    expect(await world.ask(daughter, 'suggestion.send', wish({ suggestionId }))).toEqual({
      ok: false,
      refusal: 'badRequest',
      detail: { field: '投诉建议' },
    })
    expect(await read(wang, suggestionId)).toMatchObject({ reply: { words: '楼道的灯不亮' } })
  })

  test('nobody has to type: a call is enough where there is a number', async () => {
    const { suggestionId, about } = wish()
    const nothing = await world.ask(wang, 'suggestion.send', { suggestionId, about })
    expect(nothing).toEqual({ ok: false, refusal: 'nothingSaid' })
    expect(await world.ask(wang, 'suggestion.send', callOnly())).toMatchObject({
      reply: { words: null, callMe: true },
    })
    expect(await world.ask(daughter, 'suggestion.send', callOnly())).toEqual({
      ok: false,
      refusal: 'noPhone',
    })
  })

  test('without a home branch, or when asked so, the bureau answers', async () => {
    for (const request of [wish({ to: 'bureau' }), wish()]) {
      const who = request.to ? wang : daughter
      expect(await world.ask(who, 'suggestion.send', request)).toMatchObject({
        reply: { branch: null },
      })
    }
  })

  test('rule 18: what a daughter says is said in her own name', async () => {
    const suggestionId = await said(daughter)
    const request = { ...wish(), for: wang.memberId }
    expect(await world.send(daughter, 'suggestion.send', request)).toMatchObject({
      status: 400,
      body: { detail: { field: 'for' } },
    })
    expect(await read(bureau, suggestionId)).toMatchObject({
      reply: { writer: { name: '王小敏', phone: null } },
    })
    expect(await audits(suggestionId)).toMatchObject([{ subject: null }])
  })

  test('a guest is asked to sign in', async () => {
    expect(await world.send(null, 'suggestion.send', wish())).toMatchObject({ status: 401 })
  })

  test('mine are mine only, the newest first, a page at a time', async () => {
    const newcomer = await world.person('胡玉梅')
    const ids: string[] = []
    for (let minute = 0; minute < 3; minute += 1) {
      ids.unshift(await said(newcomer))
      world.now = minutesAfter(world.now, 1)
    }
    const page = async (after?: string) => {
      return world.reply(newcomer, 'suggestion.mine', {
        size: 2,
        ...(after && { after }),
      })
    }
    const first = await page()
    const second = await page(first.next ?? '')
    const both = [...first.items, ...second.items]
    expect(both.map(({ suggestionId }) => suggestionId)).toEqual(ids)
    expect(second.next).toBeNull()
  })
})

describe('rule 15: who sees and answers it', () => {
  test('rule 15: said to a branch, its secretary and the bureau see it, nobody else', async () => {
    const suggestionId = await said(wang)
    const worker = await serving('彭志远', {
      kind: 'communityWorker',
      community_id: await world.community(),
    })
    for (const officer of [secretary, bureau]) {
      expect(await listed(officer)).toContain(suggestionId)
      expect(await read(officer, suggestionId)).toMatchObject({
        reply: { writer: { name: '王秀英' } },
      })
    }
    for (const stranger of [otherSecretary, worker, daughter]) {
      for (const ask of [read, withdraw, takeUp, answer])
        expect(await ask(stranger, suggestionId)).toEqual(notThere)
    }
    for (const officer of [otherSecretary, worker])
      expect(await listed(officer)).not.toContain(suggestionId)
    expect(await world.ask(daughter, 'suggestion.list', {})).toEqual(notThere)
    expect(await withdraw(secretary, suggestionId)).toEqual(notThere)
  })

  test('rule 15: said to the bureau, the own branch does not see it', async () => {
    const suggestionId = await said(wang, { to: 'bureau' })
    expect(await listed(bureau)).toContain(suggestionId)
    expect(await listed(secretary)).not.toContain(suggestionId)
    for (const ask of [read, takeUp, answer])
      expect(await ask(secretary, suggestionId)).toEqual(notThere)
  })

  test('rule 19: the number of who wrote is read only where a call was asked for', async () => {
    const quiet = await said(wang)
    const loud = await said(wang, { callMe: true })
    expect(await read(secretary, quiet)).toMatchObject({ reply: { writer: { phone: null } } })
    expect(await read(secretary, loud)).toMatchObject({
      reply: { writer: { phone: '13800000001' } },
    })
    const list = await world.ask(secretary, 'suggestion.list', { size: 50 })
    expect(JSON.stringify(list)).not.toContain('13800000001')
  })

  test('open: the oldest first; answered: the newest first; through two offices, page by page', async () => {
    const [one, two] = [await world.branch('一'), await world.branch('二')]
    const officer = await serving('两个支部', { kind: 'branchSecretary', branch_id: one })
    await world.insert('offices', {
      office_id: world.id(),
      account_id: officer.accountId,
      kind: 'branchSecretary',
      branch_id: two,
      from_day: '2020-01-01',
    })
    const writers = [
      await world.person('甲', { branches: { [one]: 'home' } }),
      await world.person('乙', { branches: { [two]: 'home' } }),
    ]
    const ids: string[] = []
    for (let minute = 0; minute < 5; minute += 1) {
      ids.push(await said(writers[minute % 2] ?? wang))
      world.now = minutesAfter(world.now, 1)
    }
    const pages = async (which: 'open' | 'answered') => {
      const found: string[] = []
      let after: string | null = ''
      while (after !== null) {
        const request: RequestOf<'suggestion.list'> = { which, size: 2, ...(after && { after }) }
        const outcome: OutcomeOf<'suggestion.list'> = await world.ask(
          officer,
          'suggestion.list',
          request,
        )
        if (!outcome.ok) throw new Error(outcome.refusal)
        found.push(...outcome.reply.items.map(({ suggestionId }) => suggestionId))
        after = outcome.reply.next
      }
      return found
    }
    expect(await pages('open')).toEqual(ids)
    for (const id of ids) await answer(officer, id)
    expect(await pages('open')).toEqual([])
    expect(await pages('answered')).toEqual([...ids].reverse())
  })

  test('a cursor of the open ones does not lead into the answered ones', async () => {
    await said(wang)
    await said(wang)
    const open = await world.ask(secretary, 'suggestion.list', { size: 1 })
    const after = (open.ok && open.reply.next) || ''
    expect(after).not.toBe('')
    expect(
      await world.ask(secretary, 'suggestion.list', { which: 'answered', after }),
    ).toMatchObject({
      refusal: 'badRequest',
    })
  })
})

describe('taking back', () => {
  test('until it is answered it can be taken back, twice alike, and no officer finds it again', async () => {
    const suggestionId = await said(wang)
    await takeUp(secretary, suggestionId)
    expect(await withdraw(wang, suggestionId)).toEqual({ ok: true, reply: {} })
    expect(await withdraw(wang, suggestionId)).toEqual({ ok: true, reply: {} })
    expect(await read(wang, suggestionId)).toMatchObject({ reply: { state: 'withdrawn' } })
    for (const ask of [read, takeUp, answer])
      expect(await ask(secretary, suggestionId)).toEqual(notThere)
    for (const which of ['open', 'answered'] as const)
      expect(await listed(bureau, which)).not.toContain(suggestionId)
    expect((await audits(suggestionId)).map(({ act }) => act)).toEqual([
      'suggestion.send',
      'suggestion.takeUp',
      'suggestion.withdraw',
    ])
  })

  test('after the answer it is too late', async () => {
    const suggestionId = await said(wang)
    await answer(secretary, suggestionId)
    expect(await withdraw(wang, suggestionId)).toEqual({ ok: false, refusal: 'alreadyAnswered' })
  })

  test('answered and taken back at once: one of the two counts', async () => {
    for (let round = 0; round < 10; round += 1) {
      const suggestionId = await said(wang)
      const [taken, answered] = await Promise.all([
        withdraw(wang, suggestionId),
        answer(secretary, suggestionId),
      ])
      expect([taken.ok, answered.ok].filter(Boolean)).toHaveLength(1)
      const { state } = ((await read(wang, suggestionId)) as { reply: { state: string } }).reply
      expect(state).toBe(taken.ok ? 'withdrawn' : 'done')
      expect(await told(wang, suggestionId)).toHaveLength(taken.ok ? 0 : 1)
    }
  })
})

describe('rule 23: nothing is closed without an answer', () => {
  test('rule 23: an answer without words is no answer', async () => {
    const suggestionId = await said(wang)
    const close = (said: object) =>
      world.send(secretary, 'suggestion.answer', { suggestionId, end: 'done', ...said })
    for (const empty of [{}, { answer: '' }, { answer: '  \n' }]) {
      expect(await close(empty)).toMatchObject({ status: 400, body: { detail: { field: '回复' } } })
    }
    expect(await listed(secretary)).toContain(suggestionId)
  })

  test('rule 23: the database itself closes nothing without words', async () => {
    const suggestionId = await said(wang)
    await expect(
      world.db.query(
        `update suggestions set state = 'done' where county_code = $1 and suggestion_id = $2`,
        [world.db.county, suggestionId],
      ),
    ).rejects.toThrow(/check constraint/)
  })

  test('the writer reads that somebody is at it, then the answer, and finds it in 消息', async () => {
    const suggestionId = await said(wang)
    for (const again of [1, 2]) {
      expect([again, await takeUp(secretary, suggestionId)]).toEqual([
        again,
        { ok: true, reply: {} },
      ])
    }
    expect(await read(wang, suggestionId)).toMatchObject({ reply: { state: 'inHand' } })
    world.now = minutesAfter(world.now, 5)
    await answer(secretary, suggestionId)
    expect(await read(wang, suggestionId)).toMatchObject({
      reply: { state: 'done', answer: '换好了', answeredAt: world.now, writer: null },
    })
    expect(await told(wang, suggestionId)).toMatchObject([
      { kind: 'suggestionAnswered', facts: { about: 'other', answer: '换好了' }, read: false },
    ])
    expect(await listed(secretary)).not.toContain(suggestionId)
    expect(await listed(secretary, 'answered')).toContain(suggestionId)
    expect(await audits(suggestionId)).toMatchObject([
      { act: 'suggestion.send' },
      { act: 'suggestion.takeUp', actor: secretary.accountId, subject: wang.memberId },
      { act: 'suggestion.answer', actor: secretary.accountId, result: 'done' },
    ])
  })

  test('the same answer again tells nobody twice; another one comes too late', async () => {
    const suggestionId = await said(wang)
    for (const again of [1, 2])
      expect([again, await answer(secretary, suggestionId)]).toMatchObject([again, { ok: true }])
    expect(await answer(bureau, suggestionId, '还没有换')).toMatchObject({
      refusal: 'alreadyAnswered',
    })
    expect(await takeUp(bureau, suggestionId)).toMatchObject({ refusal: 'alreadyAnswered' })
    expect(await told(wang, suggestionId)).toHaveLength(1)
    expect(await audits(suggestionId)).toHaveLength(2)
  })

  test('who has no 消息 reads the answer where it was said', async () => {
    const suggestionId = await said(daughter)
    expect(await answer(bureau, suggestionId)).toMatchObject({ ok: true })
    expect(await read(daughter, suggestionId)).toMatchObject({ reply: { answer: '换好了' } })
  })
})
