import { useListening } from '@/client/listening'
import { voice } from '../support/speech'

jest.mock('@/client/speech', () => jest.requireActual<object>('../support/speech'))

const WORDS = ['今天好。', '请您来。', '再见。']
const it = () => useListening.getState()

beforeEach(() => {
  it().stop(it().who ?? '')
  useListening.setState(useListening.getInitialState(), true)
  voice.reset()
})

test('sentence after sentence is read, and the end is said', async () => {
  await it().start('a', { words: WORDS })
  expect(it()).toMatchObject({ who: 'a', state: 'reading', at: 0 })
  voice.end()
  voice.end()
  expect(it()).toMatchObject({ state: 'reading', at: 2 })
  voice.end()
  expect(it()).toMatchObject({ who: 'a', state: 'ended' })
  expect(voice.heard).toEqual(['今天好。 1', '请您来。 1', '再见。 1'])
})

test('after a pause the sentence begins again', async () => {
  await it().start('a', { words: WORDS })
  voice.end()
  it().pause()
  expect(it().state).toBe('paused')
  it().goOn()
  expect(it()).toMatchObject({ state: 'reading', at: 1 })
  expect(voice.heard).toEqual(['今天好。 1', '请您来。 1', 'stop', '请您来。 1'])
})

test('a recording goes on where it was paused', async () => {
  await it().start('a', { words: [], recording: '/a.mp3' })
  voice.second = 12
  it().pause()
  it().goOn()
  expect(voice.heard).toEqual(['/a.mp3 1', 'stop', '/a.mp3 1 from 12'])
})

test('a new speed is heard at once, and kept for what comes', async () => {
  await it().start('a', { words: WORDS })
  it().setSpeed(0.75)
  voice.end()
  expect(voice.heard).toEqual(['今天好。 1', 'stop', '今天好。 0.75', '请您来。 0.75'])
})

test('a new speed during a pause says nothing yet', async () => {
  await it().start('a', { words: WORDS })
  it().pause()
  it().setSpeed(1.25)
  expect(it().state).toBe('paused')
  it().goOn()
  expect(voice.heard).toEqual(['今天好。 1', 'stop', '今天好。 1.25'])
})

test('who leaves ends the own words only', async () => {
  await it().start('a', { words: WORDS })
  it().stop('b')
  expect(it().state).toBe('reading')
  it().stop('a')
  expect(it()).toMatchObject({ who: null, state: 'still' })
  expect(voice.heard.at(-1)).toBe('stop')
})

test('one voice at a time', async () => {
  await it().start('a', { words: WORDS })
  await it().start('b', { words: ['好。'] })
  expect(it().who).toBe('b')
  expect(voice.heard).toEqual(['今天好。 1', 'stop', '好。 1'])
})

test('a phone without a voice plays the recording, or says that it cannot', async () => {
  voice.here = false
  await it().start('a', { words: WORDS, recording: '/a.mp3' })
  expect(voice.heard).toEqual(['/a.mp3 1'])
  await it().start('b', { words: WORDS })
  expect(it()).toMatchObject({ who: 'b', state: 'noVoice' })
})

test('nothing is heard when the page was left, or paused, while the voice was looked for', async () => {
  const left = it().start('a', { words: WORDS })
  it().stop('a')
  await left
  const paused = it().start('b', { words: WORDS })
  it().pause()
  await paused
  expect(voice.heard).toEqual([])
  expect(it().state).toBe('paused')
})

test('a voice that gives up can be asked for the same sentence again', async () => {
  await it().start('a', { words: WORDS })
  voice.end()
  voice.end(false)
  expect(it()).toMatchObject({ state: 'broken', at: 1 })
  it().goOn()
  expect(it().state).toBe('reading')
  expect(voice.heard.at(-1)).toBe('请您来。 1')
})
