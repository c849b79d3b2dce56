import {
  askRefusal,
  changedParts,
  decideRefusal,
  planStanding,
  speakersTold,
  toldParts,
  type PlanFacts,
} from '@/domain/planAgreed'

const item = (title: string, speakerId: string | null = null) => ({
  ...{ kind: 'study', title, minutes: 10, speakerId, material: null },
})
const plan: PlanFacts = {
  theme: '学党章',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:00:00.000Z',
  place: '老党员之家',
  steps: [item('誓词', 'a'), item('学习', 'b')],
}

test('what is another is named, and a theme alone is not told again', () => {
  expect(changedParts(plan, plan)).toEqual([])
  const moved = { ...plan, place: '活动室', theme: null, steps: [item('誓词', 'a')] }
  expect(changedParts(plan, moved)).toEqual(['place', 'steps', 'theme'])
  expect(toldParts(['steps', 'theme'])).toEqual(['steps'])
  expect(toldParts(['theme'])).toEqual([])
  expect(changedParts(plan, { ...plan, endsAt: plan.startsAt })).toEqual(['time'])
})

test('an agreed plan that was changed waits for agreement again', () => {
  expect(planStanding(null, plan)).toBe('draft')
  for (const state of ['asked', 'agreed', 'returned'] as const)
    expect(planStanding({ state, facts: plan }, plan)).toBe(state)
  const other = { ...plan, place: '活动室' }
  expect(planStanding({ state: 'agreed', facts: plan }, other)).toBe('changed')
  expect(planStanding({ state: 'asked', facts: plan }, other)).toBe('changed')
  expect(planStanding({ state: 'withdrawn', facts: plan }, plan)).toBe('draft')
})

test('nobody agrees to what they put themself where there is another officer', () => {
  expect(decideRefusal('a', 'b', ['a', 'b'])).toBeNull()
  expect(decideRefusal('a', 'a', ['a', 'b'])).toBe('ownPlan')
  expect(decideRefusal('a', 'a', ['a'])).toBeNull()
})

test('an empty plan, one that has begun and one called off are not put', () => {
  const day = { state: 'published', beganAt: null, steps: plan.steps }
  expect(askRefusal(day)).toBeNull()
  expect(askRefusal({ ...day, steps: [] })).toBe('planEmpty')
  expect(askRefusal({ ...day, beganAt: plan.startsAt })).toBe('alreadyDecided')
  expect(askRefusal({ ...day, state: 'cancelled' })).toBe('activityCancelled')
})

test('who speaks is told of what; who spoke before and need not is told as well', () => {
  expect(speakersTold(null, plan)).toEqual({
    asked: [
      { memberId: 'a', nth: 1, title: '誓词' },
      { memberId: 'b', nth: 2, title: '学习' },
    ],
    freed: [],
  })
  const next = { ...plan, steps: [item('誓词', 'a'), item('学习', 'c')] }
  expect(speakersTold(plan, next)).toEqual({
    asked: [{ memberId: 'c', nth: 2, title: '学习' }],
    freed: [{ memberId: 'b', nth: 2, title: '学习' }],
  })
})
