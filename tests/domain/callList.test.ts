import { inCallOrder, isToCall } from '@/domain/callList'

test('who sees nothing on a phone is called first, the others as they came', () => {
  const people = [
    { name: '一', hasPhoneApp: true, mark: null },
    { name: '二', hasPhoneApp: false, mark: null },
    { name: '三', hasPhoneApp: true, mark: 'reached' as const },
    { name: '四', hasPhoneApp: false, mark: 'noAnswer' as const },
  ]
  expect(inCallOrder(people).map(({ name }) => name)).toEqual(['二', '四', '一', '三'])
})

test.each([
  [null, true],
  ['noAnswer', true],
  ['reached', false],
  ['viaFamily', false],
] as const)('marked %s, to be called: %s', (mark, toCall) => {
  expect(isToCall({ mark })).toBe(toCall)
})
