import type { OutcomeOf, RequestOf } from '@/contract'
import { routes } from '@/routes'
import type { Template } from '@/domain/telling'
import { minutesAfter } from '@/domain/time'
import { PAGES } from '@/server/jobs/send'
import { tell } from '@/server/jobs/telling'
import { addMessages } from '@/server/sql/message'
import type { Sent } from '@/server/wechat/subscribe'
import {
  at,
  lendWeChat,
  OK,
  openidOf,
  tellAt,
  tellingWeChat,
  tellThrough,
} from '../support/telling'
import { SUNDAY, World, type Person } from '../support/world'

let world: World
let weChat: Awaited<ReturnType<typeof tellingWeChat>>
let branchId: string
let secretary: Person
let wang: Person
/** On Wednesday at nine; the world's first day is a Sunday. */
let activityId: string

const EMPTIED = [
  ...['sendings', 'allowances', 'messages', 'attendance_changes', 'attendance', 'sign_ups'],
  'activities',
]

beforeAll(async () => {
  world = await World.open()
})
afterAll(() => world.close())

beforeEach(async () => {
  for (const table of EMPTIED)
    await world.db.query(`delete from ${table} where county_code = $1`, [world.db.county])
  world.now = SUNDAY
  world.logged.splice(0)
  weChat = await tellingWeChat()
  lendWeChat(world, weChat)
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  wang = await member('王秀英')
  activityId = await activity()
})
afterEach(() => weChat.close())

const member = (name: string) => world.person(name, { branches: { [branchId]: 'home' } })
const activity = (startsAt = at('9:00', 3), cells = {}) =>
  world.activity(branchId, {
    starts_at: startsAt,
    ends_at: minutesAfter(startsAt, 120),
    sign_up_closes_at: minutesAfter(startsAt, -1),
    capacity: 200,
    ...cells,
  })
/** What one does after the other is told in that order. */
const aSecondLater = () => (world.now = minutesAfter(world.now, 1 / 60))
async function signUp(who: Person, more: Partial<RequestOf<'activity.signUp'>> = {}) {
  aSecondLater()
  const request = { signUpId: world.id(), activityId, guests: 0, orQueue: true, ...more }
  expect(await world.ask(who, 'activity.signUp', request)).toMatchObject({ ok: true })
  return request.signUpId
}
const allow = (who: Person, more: Partial<RequestOf<'telling.allow'>> = {}) =>
  world.ask(who, 'telling.allow', {
    tapId: world.id(),
    activityId,
    templates: ['change', 'reminder'],
    ...more,
  })
/** Signs up and taps once. */
async function comes(who: Person, templates: Template[] = ['change', 'reminder']) {
  await signUp(who)
  expect(await allow(who, { templates })).toEqual({ ok: true, reply: {} })
}
const kinds = async (who: Person) => {
  const outcome = await world.ask(who, 'message.list', {})
  return outcome.ok ? outcome.reply.items.map(({ kind }) => kind) : []
}
async function move(startsAt: string) {
  aSecondLater()
  const venueId = await world.venue('新地方')
  const to = { startsAt, endsAt: minutesAfter(startsAt, 120), reason: '要修' }
  return world.ask(secretary, 'posting.move', { activityId, venueId, ...to })
}
function callOff(off = activityId) {
  aSecondLater()
  return world.ask(secretary, 'posting.cancel', { activityId: off, reason: '下大雨' })
}
function giveBack(who: { token: string }, signUpId: string) {
  aSecondLater()
  return world.ask(who, 'activity.cancelSignUp', { signUpId })
}
const notes = () => weChat.heard.map(({ data }) => (data.thing4 ?? data.thing8)?.value)
const rows = <Row>(sql: string) => world.db.query<Row>(sql, [world.db.county])
const states = async () =>
  (
    await rows<{ state: string }>(
      'select state from sendings where county_code = $1 order by due_at, message_id',
    )
  ).map(({ state }) => state)
const tapsLeft = async () =>
  (await rows('select from allowances where county_code = $1 and used_at is null')).length
async function helpedBy(who: Person, scopes: RequestOf<'helper.agree'>['scopes']) {
  const helper = await world.person('王小敏')
  const code = await world.ask(who, 'helper.code', {})
  const grantId = world.id()
  await world.ask(helper, 'helper.ask', {
    grantId,
    code: code.ok ? code.reply.code : '',
    calls: 'mother',
  })
  const yes = { grantId, relation: 'daughter' as const, scopes, days: 365 as const }
  expect(await world.ask(who, 'helper.agree', yes)).toMatchObject({ ok: true })
  return { helper, grantId }
}

describe('reminders', () => {
  test('the evening before and an hour before, each once, however often the job runs', async () => {
    await signUp(wang)
    await tellThrough(world, at('9:00'), 4)
    expect(await kinds(wang)).toEqual(['soon', 'tomorrow', 'signedUp'])
    const [soon, tomorrow] = await rows<{ at: string }>(
      `select at from messages where county_code = $1 and kind in ('tomorrow', 'soon')
       order by at desc`,
    )
    expect([tomorrow?.at, soon?.at]).toEqual([at('18:00', 2), at('8:00', 3)])
    // Nobody let WeChat tell, so it was not even asked for a token.
    expect(weChat.heard).toEqual([])
  })

  test('who let WeChat remind once is reminded by it once, in its own fields', async () => {
    await comes(wang)
    await tellThrough(world, at('9:00'), 4)
    expect(weChat.heard).toEqual([
      {
        touser: openidOf(wang),
        template_id: 'TR',
        page: `pages/activity/index?activityId=${activityId}`,
        data: {
          thing5: { value: '义务清扫' },
          date6: { value: '2026年11月25日 09:00' },
          thing7: { value: '老党员之家' },
          thing8: { value: '活动快到了，别忘了' },
        },
        lang: 'zh_CN',
      },
    ])
    expect(await kinds(wang)).toEqual(['soon', 'tomorrow', 'signedUp'])
  })

  test('one tap, one message: two taps bring both reminders', async () => {
    await comes(wang)
    await allow(wang)
    await tellThrough(world, at('9:00'), 4)
    expect(notes()).toEqual(['活动快到了，别忘了', '再过一小时就开始'])
  })

  test('who queues or gave the seat back is not reminded, nor who signed up only just now', async () => {
    activityId = await activity(at('9:00', 3), { capacity: 2 })
    const [queues, gone, late] = [await member('排队'), await member('不去'), await member('刚报')]
    await comes(wang)
    const signUpId = await signUp(gone)
    await allow(gone)
    await giveBack(gone, signUpId)
    await signUp(await member('坐着'))
    await signUp(queues)
    await allow(queues)
    activityId = await activity()
    world.now = at('18:20', 2)
    await comes(late)
    await tellThrough(world, at('18:20', 2), 0)
    expect(await kinds(late)).toEqual(['signedUp'])
    expect(await kinds(queues)).toEqual(['waitlisted'])
    expect(await kinds(gone)).toEqual(['notGoing', 'signedUp'])
    expect(await kinds(wang)).toEqual(['tomorrow', 'signedUp'])
    expect(weChat.heard.map(({ touser }) => touser)).toEqual([openidOf(wang)])
  })

  test('who is on leave is not reminded', async () => {
    await comes(wang)
    const marked = { markId: world.id(), activityId, recordId: wang.memberId ?? '', seen: null }
    await world.ask(secretary, 'rollCall.setMark', { ...marked, mark: 'leave' })
    await tellThrough(world, at('9:00'), 4)
    expect(await kinds(wang)).toEqual(['signedUp'])
  })

  test('moved: reminded of the new time and not of the old; called off: of none', async () => {
    await comes(wang, ['reminder'])
    const off = await activity()
    await signUp(wang, { activityId: off })
    expect(await move(at('9:00', 5))).toMatchObject({ ok: true })
    await callOff(off)
    await tellThrough(world, at('10:00'), 6)
    expect(await kinds(wang)).toEqual([
      'soon',
      'tomorrow',
      'activityCancelled',
      'activityMoved',
      'signedUp',
      'signedUp',
    ])
    expect(weChat.heard.map(({ data }) => data.date6?.value)).toEqual(['2026年11月27日 09:00'])
  })

  test('moved while WeChat was busy: the old reminder is dropped', async () => {
    await comes(wang, ['reminder'])
    weChat.says({ errcode: -1 })
    await tellAt(world, at('18:00', 2))
    expect(weChat.heard).toHaveLength(1)
    weChat.says(OK)
    await move(at('9:00', 6))
    await tellAt(world, at('19:00', 2))
    expect(weChat.heard).toHaveLength(1)
    expect(await states()).toEqual(['dropped'])
    // The tap is there for the reminder of the new time.
    expect(await tapsLeft()).toBe(1)
  })

  test('nobody is reminded twice of one beginning: the database refuses', async () => {
    await signUp(wang)
    await tellAt(world, at('18:00', 2))
    const again = addMessages(
      world.db,
      [
        {
          memberId: wang.memberId ?? '',
          activityId,
          kind: 'tomorrow',
          facts: { title: '', place: '', guests: 0, startsAt: at('9:00', 3) },
        },
      ],
      at('19:00', 2),
    )
    await expect(again).rejects.toThrow(/one_reminder_each|unique/)
  })
})

describe('changes', () => {
  test('a seat that came free, another time, an end: each is told by WeChat too', async () => {
    activityId = await activity(at('9:00', 3), { capacity: 1 })
    const first = await member('先来的')
    const signUpId = await signUp(first)
    await comes(wang, ['change'])
    await allow(wang, { templates: ['change'] })
    await allow(wang, { templates: ['change'] })
    await giveBack(first, signUpId)
    await tellAt(world, at('9:01'))
    await move(at('10:00', 3))
    await tellAt(world, at('9:02'))
    await callOff()
    await tellAt(world, at('9:03'))
    expect(notes()).toEqual(['轮到您了，有位子了', '时间地点改了，请看看', '活动取消了，不用去了'])
    expect(weChat.heard[1]?.data).toMatchObject({
      time2: { value: '2026年11月25日 10:00' },
      thing3: { value: '新地方' },
    })
    expect(await kinds(wang)).toEqual([
      'activityCancelled',
      'activityMoved',
      'promoted',
      'waitlisted',
    ])
  })

  test('the outbox is written with what it tells: neither is there without the other', async () => {
    await comes(wang)
    const facts = { title: '', place: '', startsAt: at('9:00', 3), guests: 0 }
    const telling = world.db.transaction(async (tx) => {
      const { memberId } = wang
      await addMessages(
        tx,
        [{ memberId: memberId ?? '', activityId, kind: 'promoted', facts }],
        world.now,
      )
      expect(
        await tx.query('select from sendings where county_code = $1', [tx.county]),
      ).toHaveLength(1)
      throw new Error('changed our mind')
    })
    await expect(telling).rejects.toThrow('changed our mind')
    expect(await states()).toEqual([])
    await callOff()
    expect(await states()).toEqual(['waiting'])
  })

  test('in the night it is in 消息 at once, and through WeChat at seven', async () => {
    await comes(wang)
    world.now = at('21:00')
    await callOff()
    expect(await kinds(wang)).toEqual(['activityCancelled', 'signedUp'])
    await tellThrough(world, at('21:00'), 0.4)
    expect(weChat.heard).toEqual([])
    await tellAt(world, at('7:00', 1))
    expect(notes()).toEqual(['活动取消了，不用去了'])
  })

  test('what waited through the day is not sent in the night either', async () => {
    await comes(wang)
    world.now = at('20:59')
    await callOff()
    await tellAt(world, at('21:00'))
    expect(weChat.heard).toEqual([])
  })

  test('never two about one thing: of what has not gone out the newest takes the place', async () => {
    await comes(wang, ['change'])
    await allow(wang)
    world.now = at('22:00')
    await move(at('10:00', 3))
    await move(at('11:00', 3))
    await callOff()
    await tellThrough(world, at('22:00'), 1)
    expect(notes()).toEqual(['活动取消了，不用去了'])
    expect(await kinds(wang)).toEqual([
      'activityCancelled',
      'activityMoved',
      'activityMoved',
      'signedUp',
    ])
  })

  test('nothing is told of what has begun, nor to who gave the seat back', async () => {
    await comes(wang)
    const gone = await member('不去')
    const signUpId = await signUp(gone)
    await allow(gone)
    await move(at('6:40', 1))
    await giveBack(gone, signUpId)
    await tellAt(world, at('7:00', 1))
    expect(weChat.heard).toEqual([])
    expect(await states()).toEqual(['dropped', 'dropped'])
  })
})

describe('a helper', () => {
  test('who is let remind is told too, by an own tap, and led to whom they help', async () => {
    const { helper } = await helpedBy(wang, ['plans', 'signUp', 'reminders'])
    await comes(wang)
    const aimed = { for: wang.memberId ?? '' }
    expect(await allow(helper, aimed)).toMatchObject({ ok: true })
    await tellAt(world, at('18:00', 2))
    expect(
      weChat.heard.map(({ touser, page, data }) => [touser, page, data.thing8?.value]).sort(),
    ).toEqual(
      [
        [openidOf(wang), PAGES.own(activityId), '活动快到了，别忘了'],
        [openidOf(helper), PAGES.helper, '家里老人的活动快到了'],
      ].sort(),
    )
    expect(await world.ask(helper, 'message.list', aimed)).toMatchObject({
      reply: { items: [{ kind: 'tomorrow' }, { kind: 'signedUp' }] },
    })
    expect(JSON.stringify(weChat.heard)).not.toContain(wang.name)
  })

  test('without that yes cannot ask for it', async () => {
    const { helper } = await helpedBy(wang, ['plans', 'signUp'])
    await signUp(wang)
    expect(await allow(helper, { for: wang.memberId ?? '' })).toMatchObject({
      refusal: 'helpEnded',
    })
  })

  test('is told nothing from the moment the yes ends, even of what waits already', async () => {
    const { helper, grantId } = await helpedBy(wang, ['plans', 'reminders'])
    await signUp(wang)
    await allow(helper, { for: wang.memberId ?? '' })
    world.now = at('22:00')
    await callOff()
    expect(await states()).toEqual(['waiting'])
    await world.ask(wang, 'helper.end', { grantId })
    await tellAt(world, at('7:00', 1))
    expect(weChat.heard).toEqual([])
  })
})

describe('what WeChat answers', () => {
  test('43101: it lets nothing through, so we believe to have no tap left; 消息 has it', async () => {
    await comes(wang)
    await allow(wang)
    weChat.says({ errcode: 43101 })
    await tellThrough(world, at('18:00', 2), 1)
    expect(weChat.heard).toHaveLength(1)
    expect(await rows('select from allowances where county_code = $1')).toHaveLength(4)
    // Those for changes are another template, and another ledger.
    expect(await tapsLeft()).toBe(2)
    expect(await kinds(wang)).toEqual(['soon', 'tomorrow', 'signedUp'])
  })

  test.each([-1, 43108, 45009, 40001])(
    '%i: nothing was accepted, so it is asked again, later and later',
    async (errcode) => {
      await comes(wang)
      weChat.says({ errcode }, { errcode }, OK)
      await tellAt(world, at('18:00', 2))
      await tellAt(world, minutesAfter(world.now, 0.4))
      expect(weChat.heard).toHaveLength(1)
      await tellAt(world, minutesAfter(world.now, 0.2))
      await tellAt(world, minutesAfter(world.now, 0.5))
      expect(weChat.heard).toHaveLength(2)
      await tellAt(world, minutesAfter(world.now, 1))
      await tellAt(world, minutesAfter(world.now, 60))
      expect(weChat.heard).toHaveLength(3)
      expect(await states()).toEqual(['sent'])
      expect(await tapsLeft()).toBe(1)
    },
  )

  test('-1 and a newer word meanwhile: only the newer one goes out', async () => {
    await comes(wang, ['change'])
    let busy = true
    weChat.saysBy(() => (busy ? { errcode: -1 } : OK))
    await move(at('10:00', 3))
    await tellAt(world, world.now)
    await callOff()
    busy = false
    await tellAt(world, minutesAfter(world.now, 60))
    expect(notes()).toEqual(['时间地点改了，请看看', '活动取消了，不用去了'])
    expect(await states()).toEqual(['sent'])
  })

  test('-1 of what was under way when a newer word came: the newer one goes out, with the same tap', async () => {
    await comes(wang, ['change'])
    await move(at('10:00', 3))
    const send = jest
      .fn<Promise<Sent>, []>()
      .mockImplementationOnce(async () => {
        await callOff()
        return { end: 'again', error: -1 }
      })
      .mockResolvedValue({ end: 'sent', error: null })
    if (!world.house.weChat) throw new Error('no WeChat')
    world.house.weChat.messages.send = send
    await tellAt(world, world.now)
    await tellAt(world, minutesAfter(world.now, 60))
    expect(send).toHaveBeenCalledTimes(2)
    expect(
      await rows('select kind, state from sendings where county_code = $1 order by kind'),
    ).toEqual([
      { kind: 'activityCancelled', state: 'sent' },
      { kind: 'activityMoved', state: 'dropped' },
    ])
    expect(await tapsLeft()).toBe(0)
  })

  test.each([45168, 47003, 40003])(
    '%i: the same will be refused the next time, so it is asked once',
    async (errcode) => {
      await comes(wang)
      weChat.says({ errcode }, OK)
      await tellThrough(world, at('18:00', 2), 0.1)
      expect(weChat.heard).toHaveLength(1)
      expect(await rows('select state, error from sendings where county_code = $1')).toEqual([
        { state: 'dropped', error: errcode },
      ])
      // Not accepted, so the tap is there for the next reminder.
      await tellAt(world, at('8:00', 3))
      expect(notes()).toEqual(['活动快到了，别忘了', '再过一小时就开始'])
    },
  )

  test.each(['silence', '<html>502</html>', '{}'])(
    '%s: WeChat may have accepted it, so it is never sent again',
    async (answer) => {
      await comes(wang)
      await allow(wang)
      weChat.says(answer, OK)
      await tellAt(world, at('18:00', 2))
      expect(await states()).toEqual(['unknown'])
      await tellThrough(world, at('18:00', 2), 0.1)
      expect(weChat.heard).toHaveLength(1)
      await tellAt(world, at('8:00', 3))
      expect(notes()).toEqual(['活动快到了，别忘了', '再过一小时就开始'])
    },
    10_000,
  )

  test('a silent WeChat is left alone at once, and for a minute', async () => {
    for (let nth = 0; nth < 20; nth += 1) await comes(await member(`同志${nth}`))
    weChat.says('<html>502</html>')
    world.now = at('18:00', 2)
    expect(await tell(world.house, () => true)).toBe(60_000)
    expect(weChat.heard.length).toBeLessThanOrEqual(4)
    weChat.says(OK)
    await tellAt(world, at('18:02', 2))
    expect((await states()).filter((state) => state === 'sent').length).toBeGreaterThanOrEqual(16)
  })

  test('no connection: it has heard nothing, and hears it when there is one', async () => {
    await comes(wang)
    // The token of a run before is still good when the line breaks.
    await tellAt(world, at('17:00', 2))
    const weChatItself = world.house.weChat
    lendWeChat(world, { origin: 'http://127.0.0.1:9' })
    await tellAt(world, at('18:00', 2))
    expect(await states()).toEqual(['waiting'])
    world.house.weChat = weChatItself
    await tellAt(world, at('18:30', 2))
    expect(notes()).toEqual(['活动快到了，别忘了'])
  })

  test('a token that died is asked for anew', async () => {
    await comes(wang)
    weChat.says({ errcode: 42001 }, OK)
    await tellAt(world, at('18:00', 2))
    await tellAt(world, at('18:05', 2))
    expect(weChat.asked.filter(({ pathname }) => pathname.endsWith('stable_token'))).toHaveLength(2)
    expect(await states()).toEqual(['sent'])
  })
})

describe('two jobs at once', () => {
  test('reminding and sending together, nobody is told twice and nobody is forgotten', async () => {
    const people = await Promise.all(Array.from({ length: 60 }, (_, nth) => member(`同志${nth}`)))
    for (const one of people) await comes(one)
    // Every third time WeChat is busy, and says so to whoever is asked about twice at once.
    const open = new Map<string, number>()
    let asked = 0
    const accepted: string[] = []
    weChat.saysBy(({ touser }) => {
      asked += 1
      open.set(touser, (open.get(touser) ?? 0) + 1)
      if (asked % 3 === 0) return { errcode: asked % 2 ? -1 : 43108 }
      accepted.push(touser)
      return OK
    })
    world.now = at('18:00', 2)
    await Promise.all([1, 2, 3].map(() => tell(world.house, () => true)))
    for (let minute = 1; minute < 20; minute += 1) {
      world.now = at(`18:${minute < 10 ? '0' : ''}${minute}`, 2)
      await Promise.all([1, 2, 3].map(() => tell(world.house, () => true)))
    }
    expect(world.logged.filter(({ crash }) => crash)).toEqual([])
    expect(accepted.sort()).toEqual(people.map(openidOf).sort())
    expect(new Set(await states())).toEqual(new Set(['sent']))
    for (const one of people.slice(0, 5)) expect(await kinds(one)).toEqual(['tomorrow', 'signedUp'])
  }, 60_000)

  test('of one person’s two messages WeChat is asked one after the other', async () => {
    const other = await activity()
    await comes(wang, ['change'])
    await signUp(wang, { activityId: other })
    await allow(wang, { activityId: other, templates: ['change'] })
    await callOff()
    await callOff(other)
    let [under, most] = [0, 0]
    const { weChat: ours } = world.house
    if (!ours) throw new Error('no WeChat')
    world.house.weChat = {
      ...ours,
      messages: {
        ...ours.messages,
        send: async (message) => {
          under += 1
          most = Math.max(most, under)
          const sent = await ours.messages.send(message)
          under -= 1
          return sent
        },
      },
    }
    for (const minute of [0, 1]) await tellAt(world, minutesAfter(world.now, minute))
    expect(weChat.heard).toHaveLength(2)
    expect(most).toBe(1)
  })
})

describe('letting WeChat tell', () => {
  test('one tap counts once, however often it arrives, and is audited once', async () => {
    await signUp(wang)
    const tapId = world.id()
    const tries = await Promise.all([1, 2, 3].map(() => allow(wang, { tapId })))
    expect(tries).toEqual(Array(3).fill({ ok: true, reply: {} }))
    expect(await tapsLeft()).toBe(2)
    const audited = await world.db.query(
      `select from audits where county_code = $1 and actor_account_id = $2 and act = 'telling.allow'`,
      [world.db.county, wang.accountId],
    )
    expect(audited).toHaveLength(1)
  })

  test('is for who comes: what I do not come to, or may not see, is not there', async () => {
    expect(await allow(wang)).toMatchObject({ refusal: 'notFound' })
    await signUp(await member('别人'))
    expect(await allow(wang)).toMatchObject({ refusal: 'notFound' })
    expect(await world.send(null, 'telling.allow', {})).toMatchObject({ status: 400 })
    const request = { tapId: world.id(), activityId, templates: ['reminder' as const] }
    expect(await world.send(null, 'telling.allow', request)).toMatchObject({ status: 401 })
    for (const templates of [[], ['everything'], ['change', 'change', 'change']])
      expect(await world.send(wang, 'telling.allow', { ...request, templates })).toMatchObject({
        body: { detail: { field: '提醒什么' } },
      })
  })

  test('the phone hears which templates there are, where there are any', async () => {
    const current = (who: Person | null) =>
      world.ask(who, 'session.current', {}) as Promise<OutcomeOf<'session.current'> & { ok: true }>
    expect((await current(wang)).reply.templates).toEqual([
      { template: 'change', templateId: 'TC' },
      { template: 'reminder', templateId: 'TR' },
    ])
    expect((await current(null)).reply.templates).toEqual([])
    world.house.config = world.config
    expect((await current(wang)).reply.templates).toEqual([])
  })

  test('without a WeChat to send through, 消息 still tells', async () => {
    await comes(wang)
    world.house.weChat = null
    await tellThrough(world, at('9:00'), 4)
    expect(await kinds(wang)).toEqual(['soon', 'tomorrow', 'signedUp'])
  })

  test('a long title ends in … within WeChat’s twenty letters, on one line', async () => {
    activityId = await activity(at('9:00', 3), {
      title: '主题党日：\n重温入党誓词，讲一讲自己入党那一年的小事',
    })
    await comes(wang)
    await tellAt(world, at('18:00', 2))
    const title = weChat.heard[0]?.data.thing5?.value ?? ''
    expect(title).toBe('主题党日： 重温入党誓词，讲一讲自己入…')
    expect(Array.from(title)).toHaveLength(20)
  })

  test('what a tap opens is a page that there is', () => {
    const paths = Object.values(routes).map(({ path }) => path)
    for (const page of [PAGES.own('x'), PAGES.helper]) expect(paths).toContain(page.split('?')[0])
  })
})
