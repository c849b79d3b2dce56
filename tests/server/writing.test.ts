import type { RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let secretary: Person
let second: Person
let bureau: Person
let elder: Person

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  second = await world.person('副书记', { secretaryOf: branchId })
  bureau = await world.person('刘志远')
  await world.insert('offices', {
    office_id: world.id(),
    account_id: bureau.accountId,
    kind: 'bureauOfficer',
    from_day: '2020-01-01',
  })
  elder = await world.person('王秀英', { branches: { [branchId]: 'home' } })
})
afterEach(() => world.close())

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text })

function text(more: Partial<RequestOf<'writing.save'>> = {}): RequestOf<'writing.save'> {
  return {
    articleId: world.id(),
    branchId,
    seen: 0,
    title: '学习通知',
    column: 'notice',
    scope: 'branch',
    blocks: [paragraph('请大家来。')],
    ...more,
  }
}
const save = (request: RequestOf<'writing.save'>, who = secretary) =>
  world.ask(who, 'writing.save', request)
const send = (articleId: string, seen = 1, who = secretary) =>
  world.ask(who, 'writing.send', { articleId, seen })
const read = (who: Person | null, articleId: string) =>
  world.ask(who, 'article.read', { articleId })
const audits = async (act: string) =>
  (await world.db.query(`select from audits where act = $1`, [act])).length
const versions = (articleId: string) =>
  world.db.query<{ version: number; title: string; withdrawn: boolean }>(
    `select version, title, withdrawn_at is not null as withdrawn from article_versions
     where article_id = $1 order by version`,
    [articleId],
  )

/** A public article out, approved by the second officer. */
async function published(more: Partial<RequestOf<'writing.save'>> = {}) {
  const request = text({ scope: 'public', ...more })
  await save(request)
  await send(request.articleId)
  const yes = await world.ask(second, 'writing.decide', { articleId: request.articleId, seen: 1 })
  expect(why(yes)).toBeNull()
  return request.articleId
}

describe('writing', () => {
  test('what is saved is there on every device of the branch, and for no reader', async () => {
    const request = text()
    expect(await save(request)).toMatchObject({ reply: { revision: 1 } })
    const again = await save({ ...request, seen: 1, title: '开会通知' }, second)
    expect(again).toMatchObject({ reply: { revision: 2 } })
    const { articleId } = request
    expect(await world.ask(secretary, 'writing.read', { articleId })).toMatchObject({
      reply: { title: '开会通知', state: 'writing', revision: 2, published: false, write: true },
    })
    expect(await world.ask(secretary, 'writing.list', {})).toMatchObject({
      reply: { items: [{ articleId, title: '开会通知' }] },
    })
    expect(why(await read(elder, articleId))).toBe('notFound')
  })

  test('a retry of a save is the same save; of two who write at once the second is told', async () => {
    const request = text()
    await save(request)
    expect(await save(request)).toMatchObject({ reply: { revision: 1 } })
    const other = await save({ ...request, title: '别的题目' }, second)
    expect(why(other)).toBe('writtenElsewhere')
    const both = await Promise.all([
      save({ ...request, seen: 1, title: '一' }),
      save({ ...request, seen: 1, title: '二' }, second),
    ])
    expect(both.map(why).sort()).toEqual([null, 'writtenElsewhere'].sort())
  })

  test('half a text is kept; it does not go out', async () => {
    const request = text({ title: '', blocks: [paragraph('\n')] })
    expect(why(await save(request))).toBeNull()
    expect(why(await send(request.articleId))).toBe('titleMissing')
    await save({ ...request, seen: 1, title: '通知' })
    expect(why(await send(request.articleId, 2))).toBe('bodyMissing')
  })

  test('no file of anybody else is taken in', async () => {
    const picture = { kind: 'picture' as const, file: 'secret.jpg', description: '别人的' }
    expect(await save(text({ blocks: [picture] }))).toMatchObject({
      refusal: 'badRequest',
      detail: { field: '正文' },
    })
  })

  test('of another branch, of members and of former officers it is not there', async () => {
    const other = await world.branch('司法局退休党支部')
    const stranger = await world.person('别的书记', { secretaryOf: other })
    const request = text()
    const { articleId } = request
    await save(request)
    const tries = async (who: Person) =>
      [
        await world.ask(who, 'writing.read', { articleId }),
        await save({ ...request, seen: 1 }, who),
        await send(articleId, 1, who),
        await world.ask(who, 'writing.discard', { articleId }),
        await world.ask(who, 'writing.decide', { articleId, seen: 1 }),
      ].map(why)
    expect(await tries(stranger)).toEqual(Array(5).fill('notFound'))
    expect(await tries(elder)).toEqual(Array(5).fill('notFound'))
    const taken = await save({ ...request, branchId: other, seen: 1 }, stranger)
    expect(taken).toMatchObject({ refusal: 'badRequest', detail: { field: '文章' } })
    await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
      secretary.accountId,
    ])
    expect(await tries(secretary)).toEqual(Array(5).fill('notFound'))
  })
})

describe('going out', () => {
  test('for the branch it goes out at once, once, clean, and only its members read it', async () => {
    const request = text({ blocks: [paragraph('请大家\u200b来。\n\n带老花镜。')], pinned: true })
    await save(request)
    const sent = await Promise.all([send(request.articleId), send(request.articleId)])
    expect(sent).toMatchObject(Array(2).fill({ reply: { state: 'published' } }))
    expect(await read(elder, request.articleId)).toMatchObject({
      reply: {
        branchOnly: true,
        pinned: true,
        blocks: [paragraph('请大家来。'), paragraph('带老花镜。')],
      },
    })
    expect(why(await read(null, request.articleId))).toBe('notFound')
    expect(await audits('writing.send')).toBe(1)
    expect(await world.ask(elder, 'article.search', { words: '老花镜' })).toMatchObject({
      reply: { items: [{ articleId: request.articleId }] },
    })
  })

  test('for everybody a second officer says yes first; who wrote any of it cannot', async () => {
    const request = text({ scope: 'public' })
    const { articleId } = request
    await save(request)
    expect(await send(articleId)).toMatchObject({ reply: { state: 'review' } })
    expect(await send(articleId)).toMatchObject({ reply: { state: 'review' } })
    expect(why(await read(null, articleId))).toBe('notFound')
    const own = await world.ask(secretary, 'writing.decide', { articleId, seen: 1 })
    expect(why(own)).toBe('ownWriting')
    const waiting = (who: Person) => world.ask(who, 'writing.list', { which: 'review' })
    expect(await waiting(secretary)).toMatchObject({ reply: { items: [] } })
    for (const who of [second, bureau]) {
      expect(await waiting(who)).toMatchObject({ reply: { items: [{ articleId }] } })
      expect(await world.ask(who, 'writing.read', { articleId })).toMatchObject({
        reply: { approve: true },
      })
    }
    const yes = () => world.ask(bureau, 'writing.decide', { articleId, seen: 1 })
    const both = [await yes(), await yes()]
    expect(both.map(why)).toEqual([null, 'notFound'])
    expect(await read(null, articleId)).toMatchObject({ reply: { title: '学习通知' } })
  })

  test('what changed since it was read is not approved unread', async () => {
    const request = text({ scope: 'public' })
    const { articleId } = request
    await save(request)
    await send(articleId)
    await save({ ...request, seen: 1, title: '换了题目' })
    const yes = await world.ask(second, 'writing.decide', { articleId, seen: 1 })
    expect(why(yes)).toBe('alreadyDecided')
    await send(articleId, 2)
    const stale = await world.ask(second, 'writing.decide', { articleId, seen: 1 })
    expect(why(stale)).toBe('writtenElsewhere')
  })

  test('a no comes back with its reason, and goes once it is written on', async () => {
    const request = text({ scope: 'public' })
    const { articleId } = request
    await save(request)
    await send(articleId)
    await world.ask(second, 'writing.decide', { articleId, seen: 1, reason: '写清楚时间' })
    const state = async () => world.ask(secretary, 'writing.read', { articleId })
    expect(await state()).toMatchObject({ reply: { state: 'sentBack', why: '写清楚时间' } })
    await save({ ...request, seen: 1, title: '星期三学习' })
    expect(await state()).toMatchObject({ reply: { state: 'writing', why: null } })
  })

  test('while a change of what went out waits, readers see the old version', async () => {
    const articleId = await published()
    world.now = minutesAfter(world.now, 60)
    const change = text({ articleId, scope: 'public', title: '改过的题目' })
    expect(why(await save(change))).toBeNull()
    await send(articleId)
    expect(await read(null, articleId)).toMatchObject({ reply: { title: '学习通知' } })
    await world.ask(second, 'writing.decide', { articleId, seen: 1 })
    expect(await read(null, articleId)).toMatchObject({
      reply: { title: '改过的题目', publishedAt: minutesAfter(world.now, -60) },
    })
    expect(await versions(articleId)).toMatchObject([
      { version: 1, title: '学习通知' },
      { version: 2, title: '改过的题目' },
    ])
  })
})

describe('having done with it', () => {
  test('a working copy is thrown away; what went out stays', async () => {
    const articleId = await published()
    await save(text({ articleId, title: '不要了' }))
    const discard = () => world.ask(secretary, 'writing.discard', { articleId })
    expect([why(await discard()), why(await discard())]).toEqual([null, null])
    expect(await world.ask(secretary, 'writing.read', { articleId })).toMatchObject({
      reply: { state: 'published', revision: 0, title: '学习通知' },
    })
  })

  test('what is taken back is not there for readers, once, and its versions are kept', async () => {
    const articleId = await published()
    await world.ask(elder, 'article.save', { articleId, saved: true })
    const take = () => world.ask(secretary, 'writing.withdraw', { articleId, reason: '写错了' })
    expect([why(await take()), why(await take())]).toEqual([null, null])
    expect(why(await read(elder, articleId))).toBe('notFound')
    expect(await world.ask(elder, 'article.saved', {})).toMatchObject({ reply: { items: [] } })
    expect(await versions(articleId)).toMatchObject([{ withdrawn: false }, { withdrawn: true }])
    expect(await audits('writing.withdraw')).toBe(1)
    expect(await save(text({ articleId }))).toMatchObject({ refusal: 'badRequest' })
  })

  test("the bureau's articles and those of other branches are not ours to take back", async () => {
    const foreign = await world.article('局里的通知')
    const outcome = await world.ask(secretary, 'writing.withdraw', {
      articleId: foreign,
      reason: '不是我的',
    })
    expect(why(outcome)).toBe('notFound')
  })

  test('officers find what their branches sent out', async () => {
    const articleId = await published()
    await world.article('局里的通知')
    expect(await world.ask(secretary, 'article.list', { from: 'office' })).toMatchObject({
      reply: { items: [{ articleId }] },
    })
    expect(await world.ask(elder, 'article.list', { from: 'office' })).toMatchObject({
      reply: { items: [] },
    })
  })
})

describe('the sum of an activity', () => {
  test('its facts, how many came, and who of them said no to photographs', async () => {
    const activityId = await world.activity(branchId)
    const facts = (who: Person) => world.ask(who, 'writing.activity', { activityId })
    expect(why(await facts(secretary))).toBe('notFound')
    world.now = daysAfter(world.now, 2)
    const absent = await world.person('没来的', { branches: { [branchId]: 'home' } })
    const silent = await world.person('没说的', { branches: { [branchId]: 'home' } })
    for (const [who, mark, guests] of [
      [elder, 'present', 2],
      [silent, 'present', 0],
      [absent, 'absent', 0],
    ] as const) {
      await world.insert('attendance', {
        ...{ activity_id: activityId, member_id: who.memberId, mark, guests, walk_in: false },
        ...{ marked_at: world.now },
      })
    }
    for (const [who, given] of [
      [elder, true],
      [elder, false],
      [absent, false],
    ] as const)
      await world.ask(who, 'privacy.consent', {
        ...{ consentId: world.id(), kind: 'photos', given, policyVersion: '2026-11-23' },
      })
    expect(await facts(secretary)).toMatchObject({
      reply: { branchId, title: '义务清扫', came: 4, noPhotos: ['王秀英'] },
    })
    expect(why(await facts(bureau))).toBe('notFound')
  })
})

describe('going out later', () => {
  const later = () => minutesAfter(world.now, 60)
  const listed = async (who: Person | null, request: RequestOf<'article.list'> = {}) => {
    const outcome = await world.ask(who, 'article.list', request)
    return outcome.ok ? outcome.reply.items.map(({ title }) => title) : []
  }
  /** A notice for the branch that goes out in an hour. */
  async function waiting(more: Partial<RequestOf<'writing.save'>> = {}) {
    const request = text(more)
    await save(request)
    const sent = await world.ask(secretary, 'writing.send', {
      ...{ articleId: request.articleId, seen: 1, publishAt: later() },
    })
    expect(sent).toMatchObject({ reply: { goesOutAt: later() } })
    return request.articleId
  }

  test('no reader finds it anywhere before, everybody does from that moment on', async () => {
    const before = await world.article('前一篇', { owner_id: branchId, audience_id: branchId })
    const articleId = await waiting({ pinned: true })
    const found = async () => [
      await listed(elder),
      await listed(elder, { from: 'branch', column: 'notice' }),
      await search(elder, '学习通知'),
      why(await read(elder, articleId)),
      why(await world.ask(elder, 'article.save', { articleId, saved: true })),
      (await neighbour(before)) ?? null,
      await newArticles(elder),
    ]
    expect(await found()).toEqual([['前一篇'], ['前一篇'], [], 'notFound', 'notFound', null, 1])
    world.now = minutesAfter(world.now, 59)
    expect(await listed(elder)).toEqual(['前一篇'])
    world.now = minutesAfter(world.now, 1)
    expect(await found()).toEqual([
      ['学习通知', '前一篇'],
      ['学习通知', '前一篇'],
      ['学习通知'],
      null,
      null,
      '学习通知',
      2,
    ])
  })
  const search = async (who: Person, words: string) => {
    const outcome = await world.ask(who, 'article.search', { words })
    return outcome.ok ? outcome.reply.items.map(({ title }) => title) : []
  }
  const neighbour = async (articleId: string) => {
    const outcome = await read(elder, articleId)
    return outcome.ok ? outcome.reply.newer?.title : undefined
  }
  const newArticles = async (who: Person) => {
    const outcome = await world.ask(who, 'home.today', {})
    return outcome.ok ? outcome.reply.newArticles : 0
  }

  test('what somebody kept is not shown before it is out again', async () => {
    const articleId = await world.article('留着', { published_at: minutesAfter(world.now, -1) })
    await world.ask(elder, 'article.save', { articleId, saved: true })
    world.now = minutesAfter(world.now, -10)
    expect(await world.ask(elder, 'article.saved', {})).toMatchObject({ reply: { items: [] } })
  })

  test('officers see it in their list with its moment; the call list waits for it', async () => {
    const articleId = await waiting()
    expect(await world.ask(secretary, 'article.list', { from: 'office' })).toMatchObject({
      reply: { items: [{ articleId, publishedAt: later() }] },
    })
    expect(await world.ask(second, 'writing.read', { articleId })).toMatchObject({
      reply: { state: 'published', goesOutAt: later(), published: true },
    })
  })

  test('a retry of the sending finds what the first try did', async () => {
    const articleId = await waiting()
    const publishAt = later()
    const again = await world.ask(secretary, 'writing.send', { articleId, seen: 1, publishAt })
    expect(again).toMatchObject({ reply: { state: 'published', goesOutAt: publishAt } })
    expect(await versions(articleId)).toHaveLength(1)
  })

  test('for everybody the second officer reads when, and a yes that comes late counts at once', async () => {
    const sent = async (articleId: string) => {
      await save(text({ articleId, scope: 'public' }))
      const publishAt = later()
      await world.ask(secretary, 'writing.send', { articleId, seen: 1, publishAt })
      expect(await world.ask(second, 'writing.read', { articleId })).toMatchObject({
        reply: { state: 'review', goesOutAt: publishAt },
      })
      return publishAt
    }
    const [inTime, late] = [world.id(), world.id()]
    const publishAt = await sent(inTime)
    await sent(late)
    const yes = (articleId: string) => world.ask(second, 'writing.decide', { articleId, seen: 1 })
    expect(await yes(inTime)).toMatchObject({ reply: { goesOutAt: publishAt } })
    expect(why(await read(null, inTime))).toBe('notFound')
    world.now = minutesAfter(world.now, 61)
    expect(await yes(late)).toMatchObject({ reply: { goesOutAt: null } })
    expect(await read(null, inTime)).toMatchObject({ reply: { publishedAt: publishAt } })
    expect(await read(null, late)).toMatchObject({ reply: { publishedAt: world.now } })
  })

  test('taken back before, it is with its writers again with the reason, and goes out another time', async () => {
    const articleId = await waiting()
    const take = () => world.ask(second, 'writing.withdraw', { articleId, reason: '还没定' })
    expect([why(await take()), why(await take())]).toEqual([null, null])
    expect(await listed(secretary, { from: 'office' })).toEqual([])
    expect(await world.ask(secretary, 'writing.read', { articleId })).toMatchObject({
      reply: { state: 'sentBack', why: '还没定', title: '学习通知', goesOutAt: null },
    })
    expect(await world.ask(secretary, 'writing.list', { which: 'withdrawn' })).toMatchObject({
      reply: { items: [] },
    })
    await save(text({ articleId, seen: 1, title: '定好了' }))
    await send(articleId, 2)
    expect(await listed(elder)).toEqual(['定好了'])
  })

  test('it is changed while it waits, and may go out at once; what is out cannot wait any more', async () => {
    const articleId = await waiting()
    await save(text({ articleId, title: '改过的' }))
    await send(articleId)
    expect(await read(elder, articleId)).toMatchObject({
      reply: { title: '改过的', publishedAt: world.now },
    })
    await save(text({ articleId, title: '再改' }))
    const publishAt = later()
    const again = await world.ask(secretary, 'writing.send', { articleId, seen: 1, publishAt })
    expect(why(again)).toBe('alreadyOut')
    expect(await read(elder, articleId)).toMatchObject({ reply: { title: '改过的' } })
  })

  test('a moment that has passed, or is too far ahead, is refused', async () => {
    const request = text()
    const { articleId } = request
    await save(request)
    const at = async (publishAt: string) =>
      why(await world.ask(secretary, 'writing.send', { articleId, seen: 1, publishAt }))
    expect(await at(world.now)).toBe('publishPassed')
    expect(await at(minutesAfter(world.now, 181 * 24 * 60))).toBe('tooFarAhead')
  })
})

describe('versions', () => {
  test('each says who wrote it, who read it over, and why it was taken back; the latest first', async () => {
    const articleId = await published()
    await save(text({ articleId, scope: 'public', title: '改过的题目' }))
    await send(articleId)
    await world.ask(bureau, 'writing.decide', { articleId, seen: 1 })
    await world.ask(second, 'writing.withdraw', { articleId, reason: '写错了' })
    const outcome = await world.ask(secretary, 'writing.versions', { articleId })
    expect(outcome).toMatchObject({
      reply: {
        items: [
          { version: 3, title: '改过的题目', authors: ['副书记'], why: '写错了' },
          { version: 2, title: '改过的题目', authors: ['李建国'], approvedBy: '刘志远', why: null },
          { version: 1, title: '学习通知', authors: ['李建国'], approvedBy: '副书记' },
        ],
        next: null,
      },
    })
    expect(await world.ask(secretary, 'writing.version', { articleId, version: 1 })).toMatchObject({
      reply: { title: '学习通知', scope: 'public', blocks: [paragraph('请大家来。')] },
    })
    expect(await world.ask(secretary, 'writing.list', { which: 'withdrawn' })).toMatchObject({
      reply: { items: [{ articleId, title: '改过的题目', state: 'withdrawn' }] },
    })
  })

  test('they come page by page', async () => {
    const request = text()
    const { articleId } = request
    for (const title of ['一', '二', '三']) {
      await save({ ...request, title })
      await send(articleId)
    }
    const first = await world.ask(secretary, 'writing.versions', { articleId, size: 2 })
    const after = first.ok ? (first.reply.next ?? '') : ''
    const rest = await world.ask(secretary, 'writing.versions', { articleId, size: 2, after })
    const titles = [first, rest].flatMap((page) =>
      page.ok ? page.reply.items.map(({ title }) => title) : [],
    )
    expect(titles).toEqual(['三', '二', '一'])
  })
})

test('the pin is set, and taken off by a change', async () => {
  const request = text({ pinned: true })
  await save(request)
  await send(request.articleId)
  const pinned = async () => {
    const outcome = await read(elder, request.articleId)
    return outcome.ok && outcome.reply.pinned
  }
  expect(await pinned()).toBe(true)
  await save({ ...request, pinned: false })
  await send(request.articleId)
  expect(await pinned()).toBe(false)
})
