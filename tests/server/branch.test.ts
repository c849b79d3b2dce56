import { BRANCH_KINDS, MATTERS, type BranchKind } from '@/domain/branch'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let bureau: Person

beforeAll(async () => {
  world = await World.open()
  bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
})
afterAll(() => world.close())

const found = (kind: BranchKind, more: object = {}) => {
  const branchId = world.id()
  const request = {
    ...{ branchId, kind, name: `演示支部${kind}`, parent: '两新工委', host: '老年协会' },
    ...{ contactTitle: '书记 方老', contactPhone: '0730-0000099', ...more },
  }
  return { branchId, request, asked: world.ask(bureau, 'branch.found', request) }
}

describe('rule 3: no dues, development, discipline, delegates or general election', () => {
  describe.each(['functional', 'provisional'] as const)('of a %s branch', (kind) => {
    test.each(MATTERS)('rule 3: %s is refused in words, with who says so', async (matter) => {
      const branchId = await world.branch(`${kind} ${matter}`, kind)
      const who = await world.person('赵明', { secretaryOf: branchId })
      const answer = await world.ask(who, 'branchMatter.ask', { branchId, matter })
      expect(answer).toMatchObject({ ok: false, refusal: 'homeBranchOnly' })
      const detail = answer.ok ? {} : (answer.detail ?? {})
      expect(detail.reason).toMatch(/^这个支部不.+组织关系所在的支部/)
      expect(detail.source).toMatch(kind === 'functional' ? /红星网/ : /支部工作条例/)
    })
  })

  test('a home branch is told where: on paper, with the body above', async () => {
    const branchId = await world.branch()
    const who = await world.person('李建国', { secretaryOf: branchId })
    for (const matter of MATTERS)
      expect(await world.ask(who, 'branchMatter.ask', { branchId, matter })).toEqual({
        ok: true,
        reply: { parent: '机关党委' },
      })
    const list = await world.ask(who, 'branchMatter.list', { branchId })
    expect(list).toMatchObject({ reply: { kind: 'home' } })
  })
})

describe('the bureau founds and ends branches', () => {
  test.each(BRANCH_KINDS)('one of the kind %s, once however often it is tried', async (kind) => {
    const { request, asked, branchId } = found(kind)
    expect(await asked).toEqual({ ok: true, reply: {} })
    expect(why(await world.ask(bureau, 'branch.found', request as never))).toBeNull()
    expect(await world.ask(bureau, 'branch.read', { branchId })).toMatchObject({
      reply: { kind, parent: '两新工委', host: '老年协会', secretaries: [], members: 0 },
    })
    const other = { ...request, name: '另一个' }
    expect(why(await world.ask(bureau, 'branch.found', other as never))).toBe('badRequest')
  })

  test('a functional one says which body it is at', async () => {
    expect(why(await found('functional', { host: undefined }).asked)).toBe('hostMissing')
    expect(why(await found('provisional', { host: undefined }).asked)).toBeNull()
  })

  test('it is found by a word, also by its new contact, and its first secretary is named once', async () => {
    const { branchId, asked } = found('functional', { name: '摄影协会党支部' })
    await asked
    const home = await world.branch('一中党支部')
    const person = await world.person('欧阳文', { branches: { [home]: 'home' } })
    const recordId = person.memberId ?? ''
    expect(await world.ask(bureau, 'branch.people', { name: '欧阳文' })).toMatchObject({
      reply: { people: [{ recordId, branch: '一中党支部', hasAccount: true }] },
    })
    const officeId = world.id()
    const naming = { officeId, branchId, recordId }
    expect(why(await world.ask(bureau, 'branch.nameSecretary', naming))).toBeNull()
    expect(why(await world.ask(bureau, 'branch.nameSecretary', naming))).toBeNull()
    const second = { ...naming, officeId: world.id() }
    expect(why(await world.ask(bureau, 'branch.nameSecretary', second))).toBe('alreadyDecided')
    expect(why(await world.ask(person, 'branchMatter.list', { branchId }))).toBeNull()
    const contact = { contactTitle: '书记 欧阳文', contactPhone: '0730-0000098' }
    expect(why(await world.ask(bureau, 'branch.edit', { branchId, ...contact }))).toBeNull()
    expect(await world.ask(bureau, 'branch.list', { words: '欧阳' })).toMatchObject({
      reply: { items: [{ branchId }] },
    })
  })

  test('who has no account cannot serve', async () => {
    const { branchId, asked } = found('provisional')
    await asked
    const home = await world.branch('医院党支部')
    const elder = await world.person('孙德胜', { branches: { [home]: 'home' } })
    const recordId = elder.memberId ?? ''
    await world.db.query('update members set account_id = null where member_id = $1', [recordId])
    const naming = { officeId: world.id(), branchId, recordId }
    expect(why(await world.ask(bureau, 'branch.nameSecretary', naming))).toBe('noAccount')
  })

  test('nobody loses a home by it; who takes part does so no more, and nobody can come in', async () => {
    const home = await world.branch('税务局党支部')
    const there = await world.branch('老科协支部', 'functional')
    const who = await world.person('王秀英', {
      branches: { [home]: 'home', [there]: 'participating' },
    })
    const secretary = await world.person('方茂林', { secretaryOf: there })
    const reason = '协会合并了'
    expect(why(await world.ask(bureau, 'branch.end', { branchId: home, reason }))).toBe(
      'membersThere',
    )
    const ending = { branchId: there, reason }
    expect(why(await world.ask(bureau, 'branch.end', ending))).toBeNull()
    expect(why(await world.ask(bureau, 'branch.end', ending))).toBeNull()
    const mine = await world.ask(who, 'membership.mine', {})
    expect(mine).toMatchObject({
      reply: { memberships: [{ kind: 'home', to: null }, { to: '2026-11-22' }] },
    })
    expect(why(await world.ask(secretary, 'branchMatter.list', { branchId: there }))).toBe(
      'notFound',
    )
    const wish = { moveId: world.id(), branchId: there }
    expect(why(await world.ask(who, 'membership.ask', wish))).toBe('notFound')
  })
})
