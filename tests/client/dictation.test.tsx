import { dictation } from '@/client/dictation'

/** A recogniser as the Web Speech API describes it: whatever happens, `end` comes last. */
class Recognition {
  static last: Recognition
  lang = ''
  onresult: (event: { results: { transcript: string }[][] }) => void = () => undefined
  onend: () => void = () => undefined
  start = jest.fn()
  stop = jest.fn(() => this.onend())
  constructor() {
    Recognition.last = this
  }
  hear(...phrases: string[]) {
    this.onresult({ results: phrases.map((transcript) => [{ transcript }]) })
  }
}

beforeEach(() => Object.assign(window, { webkitSpeechRecognition: Recognition }))
afterEach(() => Reflect.deleteProperty(window, 'webkitSpeechRecognition'))

test('a browser that cannot hear offers nothing', () => {
  Reflect.deleteProperty(window, 'webkitSpeechRecognition')
  expect(dictation()).toBeUndefined()
})

test('what was said is told once, at the end, without the full stop nobody said', () => {
  const onHeard = jest.fn()
  dictation()?.(onHeard)
  expect(Recognition.last).toMatchObject({ lang: 'zh-CN' })
  expect(Recognition.last.start).toHaveBeenCalledTimes(1)
  Recognition.last.hear('体检')
  Recognition.last.hear('体检', '通知。')
  expect(onHeard).not.toHaveBeenCalled()
  Recognition.last.onend()
  expect(onHeard.mock.calls).toEqual([['体检通知']])
})

test('说完了 ends the hearing', () => {
  const onHeard = jest.fn()
  const end = dictation()?.(onHeard)
  Recognition.last.hear('体检')
  end?.()
  expect(Recognition.last.stop).toHaveBeenCalledTimes(1)
  expect(onHeard.mock.calls).toEqual([['体检']])
})

test('a refused microphone, no net and silence are heard as nothing', () => {
  const onHeard = jest.fn()
  dictation()?.(onHeard)
  Recognition.last.onend()
  expect(onHeard.mock.calls).toEqual([['']])
})
