import { KEPT_DAYS, type Kept } from '@/domain/retention'
import { daysAfter } from '@/domain/time'
import { retention } from '@/server/jobs/retention'
import { SUNDAY, World } from '../support/world'

/** The first kinds, in their order; of what came later there is nothing here. */
const FIRST = [2, 3, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1]
const KINDS = Object.keys(KEPT_DAYS) as Kept[]
const ONE_BY_ONE = KINDS.map((_, at) => FIRST[at] ?? 0)
const NOTHING = KINDS.map(() => '0 were deleted')

const OF_OTHERS = KINDS.slice(FIRST.length)

const counted = async (world: World) => {
  const [row] = await world.db.query<Record<string, number>>(
    `select (select count(*) from sessions) as sessions, (select count(*) from messages) as messages,
       (select count(*) from sign_ups) as sign_ups, (select count(*) from suggestions) as suggestions,
       (select count(*) from join_requests) as joinings`,
  )
  return row
}

test('what is over goes, once its time has come; a dry run only says so', async () => {
  const world = await World.open()
  const branchId = await world.branch()
  const who = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  const activityId = await world.activity(branchId)
  const signUpId = world.id()
  await world.ask(who, 'activity.signUp', { signUpId, activityId, guests: 0 })
  await world.ask(who, 'activity.cancelSignUp', { signUpId })
  await world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })
  for (const suggestionId of [world.id(), world.id()]) {
    await world.ask(who, 'suggestion.send', { suggestionId, about: 'other', words: '灯' })
    if ((await counted(world))?.suggestions === 1)
      await world.ask(who, 'suggestion.withdraw', { suggestionId })
  }
  const newcomer = await world.person('')
  const joiningId = world.id()
  await world.ask(newcomer, 'joining.send', { joiningId, branchId, name: '欧阳文' })
  await world.ask(newcomer, 'joining.withdraw', { joiningId })
  const helping = { state: 'ended', calls: 'mother', asked_at: SUNDAY, ended_at: SUNDAY }
  const { memberId, accountId } = who
  await world.insert('grants', {
    grant_id: world.id(),
    member_id: memberId,
    account_id: accountId,
    ...helping,
  })
  await world.insert('helper_codes', { member_id: memberId, code_hmac: 'x', expires_at: SUNDAY })
  await world.insert('wrong_codes', { account_id: accountId, wrong: 1, last_at: SUNDAY })
  const told = { account_id: accountId, activity_id: activityId, template: 'change' }
  await world.insert('allowances', { ...told, tap_id: world.id(), at: SUNDAY })
  await world.insert('sendings', {
    ...told,
    message_id: world.id(),
    member_id: memberId,
    kind: 'promoted',
    due_at: SUNDAY,
  })
  await world.ask(newcomer, 'session.logOut', {})
  await world.ask(who, 'session.logOut', {})

  const run = async (days: number, dryRun = false) => {
    const lines: string[] = []
    await retention(world.db, daysAfter(SUNDAY, days), dryRun, (line) => lines.push(line))
    return lines.map((line) => line.split(': ')[1])
  }
  const all = { sessions: 2, messages: 3, sign_ups: 2, suggestions: 2, joinings: 1 }
  expect(await counted(world)).toEqual(all)
  expect(await run(KEPT_DAYS.oldHelperCodes)).toEqual(NOTHING)
  expect(await run(9_999, true)).toEqual(ONE_BY_ONE.map((n) => `${n} would be deleted`))
  expect(await counted(world)).toEqual(all)

  await run(KEPT_DAYS.sessions + 1)
  expect(await counted(world)).toEqual({ ...all, sessions: 0 })
  await run(KEPT_DAYS.withdrawnSuggestions + 1)
  expect(await counted(world)).toEqual({ ...all, sessions: 0, suggestions: 1, joinings: 0 })
  const left = { sessions: 0, messages: 0, sign_ups: 1, suggestions: 1, joinings: 0 }
  await run(KEPT_DAYS.messages + 1)
  expect(await counted(world)).toEqual(left)
  expect(await run(9_999)).toEqual(NOTHING)
  expect(await counted(world)).toEqual(left)
  await world.close()
})

test('more than a bite goes all the same', async () => {
  const world = await World.open()
  const { accountId } = await world.person('王秀英')
  await world.db.query(
    `insert into sessions select $1, 'hash ' || i, $2, now(), '2020-01-01', null
     from generate_series(1, 2500) i`,
    [world.db.county, accountId],
  )
  const lines: string[] = []
  await retention(world.db, SUNDAY, false, (line) => lines.push(line))
  expect(lines[0]).toContain('2500 were deleted')
  expect(await counted(world)).toMatchObject({ sessions: 1 })
  await world.close()
})

test('what was done for others goes in its time, and what is still open or counts stays', async () => {
  const world = await World.open()
  const branchId = await world.branch()
  const station = await world.community('爱心驿站', { kind: 'careStation' })
  const { memberId: member_id, accountId } = await world.person('王秀英', {
    branches: { [branchId]: 'home' },
  })
  const activity_id = await world.activity(branchId)
  const [at, by, mine] = [{ at: SUNDAY }, { by_account: accountId }, { member_id }]
  const here = { community_id: station }
  const put = world.insert.bind(world)
  const team = (team_id: string) =>
    put('teams', {
      ...{ team_id, kind: 'expertPanel', name: '专家委员会', about: '请教' },
      ...{ founded_at: SUNDAY, founded_by: accountId },
    })
  const [left, stayed] = [world.id(), world.id()]
  await team(left)
  await team(stayed)
  await put('worker_codes', { account_id: accountId, code_hmac: 'x', expires_at: SUNDAY })
  await put('whistles', { ...{ activity_id, ...mine, week: '2026-11-16', nth: 1 }, ...at })
  const pledge = { ...mine, slots: '[]', to_branch: false, to_community: false, to_everyone: false }
  for (const withdrawn_at of [SUNDAY, null])
    await put('pledges', {
      ...{ ...pledge, pledge_id: world.id(), made_at: SUNDAY, until: '2027-11-22', withdrawn_at },
    })
  await put('pledge_invitations', {
    ...{ invitation_id: world.id(), ...mine, branch_id: branchId, ...at },
  })
  const file = { asker_id: accountId, matter: 'x', asked_at: SUNDAY, kind: 'legal' }
  await put('case_files', {
    ...{ ...file, case_id: world.id(), state: 'answered', answer: 'x', closed_at: SUNDAY },
  })
  await put('case_files', { ...file, case_id: world.id(), state: 'asked' })
  const child = { ...here, ...mine, offered_at: SUNDAY }
  await put('pairings', {
    ...{ ...child, pairing_id: world.id(), state: 'ended', ended_at: SUNDAY, ended_by: 'elder' },
  })
  await put('pairings', { ...child, pairing_id: world.id(), state: 'offered' })
  const goods = { ...here, ...mine, item: '图书', amount: 3, offered_at: SUNDAY }
  await put('donations', {
    ...{ ...goods, donation_id: world.id(), state: 'received', words: '谢谢', decided_at: SUNDAY },
  })
  await put('donations', { ...goods, donation_id: world.id(), state: 'offered' })
  await put('team_members', { team_id: left, ...mine, state: 'ended', ...by, ...at })
  await put('team_members', {
    ...{ team_id: stayed, ...mine, state: 'active', consent: 'own', ...by, ...at },
  })
  await put('expert_profiles', {
    ...{ ...mine, profile_id: world.id(), field: '油茶', years: 30, hours: 'day', reach: 'near' },
    ...{ state: 'hidden', ...at },
  })
  const ask = { ...mine, words: '低改', place: '镇上', asked_by: accountId, asked_at: SUNDAY }
  await put('expert_asks', {
    ...{ ...ask, ask_id: world.id(), state: 'closed', result: '好了' },
    ...{ answered_at: SUNDAY, closed_at: SUNDAY },
  })
  await put('expert_asks', { ...ask, ask_id: world.id(), state: 'asked' })
  const paper = { ...mine, year: 2026, until_day: '2026-11-22', minutes: 60, issued_at: SUNDAY }
  for (const withdrawn_at of [SUNDAY, null])
    await put('certificates', {
      ...{ ...paper, certificate_id: world.id(), organisers: '{医院}', withdrawn_at },
    })
  await put('birthday_greetings', {
    ...{ ...mine, year: 2026, branch_id: branchId, words: '好', greeted_by: accountId, ...at },
  })
  const told = { ...mine, branch_id: branchId, title: '税票', words: '那年', consent: 'own' }
  await put('lectures', {
    ...{ ...told, lecture_id: world.id(), state: 'withdrawn', offered_at: SUNDAY },
  })
  await put('lectures', { ...told, lecture_id: world.id(), state: 'offered', offered_at: SUNDAY })
  const swap = { activity_id, from_member_id: member_id, asked_at: SUNDAY }
  await put('shift_swaps', {
    ...{ ...swap, swap_id: world.id(), sign_up_id: world.id(), state: 'notLet' },
    closed_at: SUNDAY,
  })
  await put('shift_swaps', {
    ...{ ...swap, swap_id: world.id(), sign_up_id: world.id(), state: 'asked' },
  })
  await put('party_days', { activity_id, branch_id: branchId, version: 1 })
  await put('party_day_hands', { activity_id, ...mine, ...at })
  for (const words of [null, '灯换好了'])
    await put('party_day_words', { word_id: world.id(), activity_id, ...mine, words, ...at })

  /** Of which of these something went by then. */
  const run = async (days: number) => {
    const lines: string[] = []
    await retention(world.db, daysAfter(SUNDAY, days), false, (line) => lines.push(line))
    return lines
      .filter((line) => !line.endsWith(': 0 were deleted'))
      .map((line) => line.split(' ')[0])
      .filter((kind) => OF_OTHERS.includes(kind as Kept))
  }
  const due = (days: number) => OF_OTHERS.filter((kind) => KEPT_DAYS[kind] === days)
  for (const days of [1, 30, 180, 365, 730]) {
    expect([days, await run(days)]).toEqual([days, []])
    expect([days, await run(days + 1)]).toEqual([days, due(days)])
  }
  for (const [table, rows] of [
    ...([
      ['pledges', 1],
      ['case_files', 1],
      ['pairings', 1],
      ['donations', 1],
    ] as const),
    ...([
      ['team_members', 1],
      ['expert_asks', 1],
      ['certificates', 1],
      ['lectures', 1],
    ] as const),
    ...([
      ['shift_swaps', 1],
      ['party_day_hands', 0],
      ['party_day_words', 1],
    ] as const),
  ] as const)
    expect([table, (await world.db.query(`select from ${table}`)).length]).toEqual([table, rows])
  await world.close()
})
