import { CALL_MARKS, inCallOrder, toldBy } from '@/domain/callList'

test('a talk or the family tells somebody; a phone shows it; an unanswered call tells nothing', () => {
  const told = (hasPhoneApp: boolean) =>
    [null, ...CALL_MARKS].map((mark) => toldBy({ hasPhoneApp, mark }))
  expect(told(false)).toEqual(['notYet', 'reached', 'notYet', 'viaFamily'])
  expect(told(true)).toEqual(['onPhone', 'reached', 'onPhone', 'viaFamily'])
})

test('without a phone of their own they come first, otherwise as they came', () => {
  const person = (name: string, hasPhoneApp: boolean) => ({ name, hasPhoneApp, mark: null })
  const people = [person('甲', true), person('乙', false), person('丙', true), person('丁', false)]
  expect(inCallOrder(people).map(({ name }) => name)).toEqual(['乙', '丁', '甲', '丙'])
})
