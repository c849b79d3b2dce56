import { answerDue, isOpen, sendRefusal, SUGGESTION_STATES } from '@/domain/suggestion'

test('words or a call are enough; neither is nothing said', () => {
  const said = (words: string | null, callMe: boolean, hasPhone = true) =>
    sendRefusal({ words, callMe }, hasPhone)
  expect(said('楼道的灯不亮', false, false)).toBeNull()
  expect(said(null, true)).toBeNull()
  expect(said(null, false)).toBe('nothingSaid')
  expect(said('楼道的灯不亮', true, false)).toBe('noPhone')
})

test('an answer is promised within seven days', () => {
  expect(answerDue('2026-11-23T01:00:00.000Z')).toBe('2026-11-30T01:00:00.000Z')
})

test('it waits for an answer until it has one or is taken back', () => {
  expect(SUGGESTION_STATES.filter(isOpen)).toEqual(['received', 'inHand'])
})
