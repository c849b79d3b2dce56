import { useMessages } from '@/client/message'
import {
  useAnswerSuggestion,
  useMySuggestions,
  useSendSuggestion,
  useSuggestion,
  useSuggestionsToAnswer,
  useWithdrawSuggestion,
} from '@/client/suggestion'
import { problemOf } from '@/client/words'
import { World, type Person } from '../support/world'
import { DOORS, phoneAt, shown } from './phone'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

let world: World
let wang: Person
let chen: Person
let secretary: Person

beforeAll(async () => {
  world = await World.open()
  const branchId = await world.branch()
  wang = await world.person('王秀英', { branches: { [branchId]: 'home' } })
  chen = await world.person('陈德明', { branches: { [branchId]: 'home' } })
  secretary = await world.person('李建国', { secretaryOf: branchId })
})
afterAll(() => world.close())

const wish = () => ({
  suggestionId: world.id(),
  about: 'branch' as const,
  words: '会开得太长',
  callMe: false,
  to: 'branch' as const,
})
const mine = async () => {
  await useMySuggestions.getState().open({})
  return shown(useMySuggestions.getState().loaded).map((one) => [one.suggestionId, one.state])
}
const waiting = async () => {
  await useSuggestionsToAnswer.getState().open({ which: 'open' })
  return shown(useSuggestionsToAnswer.getState().loaded).map(({ suggestionId }) => suggestionId)
}
const read = async (suggestionId: string) => {
  await useSuggestion.getState().open({ suggestionId })
  return useSuggestion.getState().loaded
}

const doors = Object.keys(DOORS) as (keyof typeof DOORS)[]

describe.each(doors)('by the %s door', (door) => {
  test('said once though the answer was lost; answered, and found in 消息', async () => {
    const phone = phoneAt(world, door)
    const said = wish()
    const { suggestionId } = said
    await phone.give(wang)
    const before = await mine()
    phone.loseNextAnswer()
    await useSendSuggestion.getState().run(said)
    expect(useSendSuggestion.getState().act).toMatchObject({ state: 'failed' })
    await useSendSuggestion.getState().run(said)
    expect(await mine()).toEqual([[suggestionId, 'received'], ...before])

    await phone.give(secretary)
    expect(await waiting()).toContain(suggestionId)
    await useAnswerSuggestion
      .getState()
      .run({ suggestionId, end: 'done', answer: '以后不超过一小时' })
    expect(await waiting()).not.toContain(suggestionId)

    await phone.give(chen)
    expect(await read(suggestionId)).toMatchObject({ problem: problemOf('notFound') })

    await phone.give(wang)
    await useMessages.getState().open({})
    expect(shown(useMessages.getState().loaded)[0]).toMatchObject({
      kind: 'suggestionAnswered',
      suggestionId,
      facts: { answer: '以后不超过一小时' },
    })
    expect(shown(await read(suggestionId))).toMatchObject({ state: 'done' })
  })

  test('taken back, the secretary finds it no more', async () => {
    const phone = phoneAt(world, door)
    const said = wish()
    await phone.give(wang)
    await useSendSuggestion.getState().run(said)
    await useWithdrawSuggestion.getState().run({ suggestionId: said.suggestionId })
    await phone.give(secretary)
    expect(await waiting()).not.toContain(said.suggestionId)
    expect(await read(said.suggestionId)).toMatchObject({ problem: problemOf('notFound') })
  })
})
