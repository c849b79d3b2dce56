import type { dictation } from '@/client/dictation'
import type { hasVoice, say } from '@/client/speech'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type Asked = {
  content: string
  success: (answer: { filename: string }) => void
  fail: () => void
}

/** WeChat with the plug-in 微信同声传译, as their documents describe them. */
const audio = {
  src: '',
  startTime: 0,
  playbackRate: 1,
  currentTime: 0,
  onEnded: (end: () => void) => (audio.ended = end),
  onError: (end: () => void) => (audio.failed = end),
  ended: () => undefined as void,
  failed: () => undefined as void,
  play: jest.fn(),
  destroy: jest.fn(),
}
const manager = {
  onStop: (_: { result: string }) => undefined as void,
  onError: () => undefined as void,
  start: jest.fn(),
  stop: jest.fn(),
}
const textToSpeech = jest.fn<void, [Asked]>()
const asked = () => textToSpeech.mock.calls[0]?.[0]
const weChat = {
  createInnerAudioContext: () => audio,
  setInnerAudioOption: jest.fn(),
  requirePlugin: (name: string) =>
    name === 'WechatSI' && { textToSpeech, getRecordRecognitionManager: () => manager },
}

interface Modules {
  say: typeof say
  hasVoice: typeof hasVoice
  dictation: typeof dictation
  RECORDING_FIRST: boolean
}

/** Our modules as that build has them. */
function built(withPlugin: boolean): Modules {
  Object.assign(globalThis, { SPEECH_PLUGIN: withPlugin })
  jest.resetModules()
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: weChat }))
  return {
    ...jest.requireActual<Omit<Modules, 'dictation'>>('@/client/speech'),
    ...jest.requireActual<Pick<Modules, 'dictation'>>('@/client/dictation'),
  }
}

beforeEach(() => {
  jest.clearAllMocks()
  process.env.TARO_ENV = 'weapp'
})
afterAll(() => {
  process.env.TARO_ENV = 'h5'
  Object.assign(globalThis, { SPEECH_PLUGIN: false })
})

test('a build without the plug-in has no voice and no ear, and plays recordings first', async () => {
  const { hasVoice, dictation, RECORDING_FIRST } = built(false)
  expect(await hasVoice()).toBe(false)
  expect(dictation()).toBeUndefined()
  expect(RECORDING_FIRST).toBe(true)
})

test('words become a sound file, which plays at the speed asked for, aloud on a silent phone', async () => {
  const { hasVoice, say } = built(true)
  const onEnd = jest.fn()
  expect(await hasVoice()).toBe(true)
  say({ words: '今天好。' }, 0.75, 0, onEnd)
  expect(asked()).toMatchObject({ lang: 'zh_CN', tts: true, content: '今天好。' })
  asked()?.success({ filename: 'http://tmp/1.mp3' })
  expect(audio).toMatchObject({ src: 'http://tmp/1.mp3', playbackRate: 0.75 })
  expect(weChat.setInnerAudioOption).toHaveBeenCalledWith({ obeyMuteSwitch: false })
  audio.ended()
  expect(onEnd.mock.calls).toEqual([[true]])
})

test('words the plug-in cannot say, and a file that does not play, are told as broken', () => {
  const { say } = built(true)
  const unsaid = jest.fn()
  say({ words: '今天好。' }, 1, 0, unsaid)
  asked()?.fail()
  expect(unsaid.mock.calls).toEqual([[false]])
  const unheard = jest.fn()
  say({ words: '今天好。' }, 1, 0, unheard)
  textToSpeech.mock.calls[1]?.[0].success({ filename: 'http://tmp/1.mp3' })
  audio.failed()
  expect(unheard.mock.calls).toEqual([[false]])
})

test('stopped before the file came: it never plays', () => {
  const { say } = built(true)
  const stop = say({ words: '今天好。' }, 1, 0, jest.fn())
  stop()
  asked()?.success({ filename: 'http://tmp/1.mp3' })
  expect(audio.play).not.toHaveBeenCalled()
})

test('what the plug-in heard is told; a refused microphone is heard as nothing', () => {
  const onHeard = jest.fn()
  const end = built(true).dictation()?.(onHeard)
  expect(manager.start).toHaveBeenCalledWith({ lang: 'zh_CN', duration: 30_000 })
  end?.()
  expect(manager.stop).toHaveBeenCalledTimes(1)
  manager.onStop({ result: '体检通知。' })
  manager.onError()
  expect(onHeard.mock.calls).toEqual([['体检通知'], ['']])
})
