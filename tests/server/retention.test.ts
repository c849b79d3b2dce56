import { KEPT_DAYS } from '@/domain/retention'
import { daysAfter } from '@/domain/time'
import { retention } from '@/server/jobs/retention'
import { SUNDAY, World } from '../support/world'

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
  expect(await run(KEPT_DAYS.oldHelperCodes)).toEqual(Array(13).fill('0 were deleted'))
  expect(await run(9_999, true)).toEqual(
    [2, 3, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1].map((n) => `${n} would be deleted`),
  )
  expect(await counted(world)).toEqual(all)

  await run(KEPT_DAYS.sessions + 1)
  expect(await counted(world)).toEqual({ ...all, sessions: 0 })
  await run(KEPT_DAYS.withdrawnSuggestions + 1)
  expect(await counted(world)).toEqual({ ...all, sessions: 0, suggestions: 1, joinings: 0 })
  const left = { sessions: 0, messages: 0, sign_ups: 1, suggestions: 1, joinings: 0 }
  await run(KEPT_DAYS.messages + 1)
  expect(await counted(world)).toEqual(left)
  expect(await run(9_999)).toEqual(Array(13).fill('0 were deleted'))
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
