import { hasVoice, revealReading, say } from '@/client/speech'

/** An utterance and its engine as the Web Speech API describes them; a test lets time pass by `step`. */
class Utterance {
  lang = ''
  rate = 1
  voice: unknown = null
  onstart: (() => void) | null = null
  onend: (() => void) | null = null
  onerror: ((event: { error: string }) => void) | null = null
  constructor(public text: string) {}
}

class Engine extends EventTarget {
  voices: { lang: string; localService: boolean }[] = []
  queue: Utterance[] = []
  getVoices = () => this.voices
  speak = (utterance: Utterance) => void this.queue.push(utterance)
  cancel() {
    const cancelled = this.queue.splice(0)
    cancelled.forEach((one, at) => one.onerror?.({ error: at === 0 ? 'interrupted' : 'canceled' }))
  }
  begin = () => this.queue[0]?.onstart?.()
  finish = () => this.queue.shift()?.onend?.()
  fail = (error: string) => this.queue.shift()?.onerror?.({ error })
}

const CHINESE = { lang: 'zh-CN', localService: true }
let engine: Engine

beforeEach(() => {
  jest.useFakeTimers()
  engine = new Engine()
  engine.voices = [CHINESE]
  Object.assign(window, { speechSynthesis: engine, SpeechSynthesisUtterance: Utterance })
})

afterEach(() => jest.useRealTimers())

test.each([
  [['zh-CN'], true],
  [['zh_CN'], true],
  [['cmn-Hans-CN'], true],
  [['zh-TW'], true],
  [['en-US', 'zh'], true],
  [['en-US'], false],
  [['zh-HK', 'yue-HK'], false],
  [['zha-CN'], false],
])('voices %p: %p', async (langs, can) => {
  engine.voices = langs.map((lang) => ({ lang, localService: true }))
  expect(await hasVoice()).toBe(can)
})

test('voices that come late are waited for, but less than a second', async () => {
  engine.voices = []
  const late = hasVoice()
  engine.voices = [CHINESE]
  engine.dispatchEvent(new Event('voiceschanged'))
  expect(await late).toBe(true)

  engine.voices = []
  const never = hasVoice()
  jest.advanceTimersByTime(999)
  expect(await never).toBe(false)
})

test('a browser that knows no speech has no voice', async () => {
  Reflect.deleteProperty(window, 'speechSynthesis')
  expect(await hasVoice()).toBe(false)
})

test('words are said in Mandarin at the speed asked for, by a voice that needs no net', () => {
  const near = { lang: 'zh-CN', localService: true }
  engine.voices = [{ lang: 'zh-TW', localService: true }, { ...near, localService: false }, near]
  say({ words: '今天好。' }, 0.75, 0, jest.fn())
  expect(engine.queue[0]).toMatchObject({ text: '今天好。', lang: 'zh-CN', rate: 0.75 })
  expect(engine.queue[0]?.voice).toBe(near)
})

test('the end is told once', () => {
  const onEnd = jest.fn()
  say({ words: '好。' }, 1, 0, onEnd)
  engine.begin()
  engine.finish()
  jest.advanceTimersByTime(60_000)
  expect(onEnd.mock.calls).toEqual([[true]])
})

test.each(['synthesis-failed', 'not-allowed', 'network'])('%s is told as broken', (error) => {
  const onEnd = jest.fn()
  say({ words: '好。' }, 1, 0, onEnd)
  engine.fail(error)
  expect(onEnd.mock.calls).toEqual([[false]])
})

test('an engine that stays silent is given up; one that began has all the time it needs', () => {
  const silent = jest.fn()
  say({ words: '好。' }, 1, 0, silent)
  jest.advanceTimersByTime(6000)
  expect(silent.mock.calls).toEqual([[false]])

  engine.queue = []
  const slow = jest.fn()
  say({ words: '好。' }, 1, 0, slow)
  engine.begin()
  jest.advanceTimersByTime(60_000)
  expect(slow).not.toHaveBeenCalled()
})

test('stopping empties the engine and tells nothing', () => {
  const onEnd = jest.fn()
  const stop = say({ words: '好。' }, 1, 0, onEnd)
  engine.begin()
  expect(stop()).toBe(0)
  expect(engine.queue).toEqual([])
  jest.advanceTimersByTime(60_000)
  expect(onEnd).not.toHaveBeenCalled()
})

test('a window that goes takes its voice along', () => {
  say({ words: '好。' }, 1, 0, jest.fn())
  window.dispatchEvent(new Event('pagehide'))
  expect(engine.queue).toEqual([])
})

/** The browser's audio element: jsdom has none that plays. */
test('a recording begins where asked, at its speed, and tells where it was stopped', () => {
  const play = jest.spyOn(HTMLMediaElement.prototype, 'play').mockReturnValue(Promise.resolve())
  jest.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue()
  const onEnd = jest.fn()
  const stop = say({ url: '/a.mp3' }, 1.25, 3, onEnd)
  const audio = play.mock.contexts[0] as HTMLAudioElement
  expect(audio.src).toMatch(/\/a\.mp3$/)
  expect(audio.playbackRate).toBe(1.25)
  audio.dispatchEvent(new Event('play'))
  expect(stop()).toBe(3)
  audio.dispatchEvent(new Event('ended'))
  expect(onEnd).not.toHaveBeenCalled()
})

test('a recording that may not sound is told as broken', async () => {
  jest.spyOn(HTMLMediaElement.prototype, 'play').mockReturnValue(Promise.reject(new Error('no')))
  const onEnd = jest.fn()
  say({ url: '/a.mp3' }, 1, 0, onEnd)
  await Promise.resolve()
  await Promise.resolve()
  expect(onEnd.mock.calls).toEqual([[false]])
})

test.each([
  ['under the bar at the top', -20, 40, 1],
  ['in the quiet middle', 300, 360, 0],
  ['behind the buttons at the bottom', 700, 760, 1],
])(
  'a sentence being read %s is brought to the middle, where it is not yet',
  (_, top, bottom, times) => {
    window.innerHeight = 800
    const mark = document.body.appendChild(document.createElement('span'))
    mark.className = 'being-read'
    mark.getBoundingClientRect = () => ({ top, bottom }) as DOMRect
    mark.scrollIntoView = jest.fn()
    revealReading()
    expect(mark.scrollIntoView).toHaveBeenCalledTimes(times)
    mark.remove()
    expect(revealReading).not.toThrow()
  },
)
