import type { Part } from '@/client/speech'

/** A phone that reads aloud as the test tells it: jest.mock('@/client/speech', () => … '../support/speech'). */
export const voice = {
  here: true,
  /** What was begun and what was stopped, in order: `今天好。 1`, `/a.mp3 1 from 3`, `stop`. */
  heard: [] as string[],
  /** The second of a recording at which it is stopped. */
  second: 0,
  /** Ends what is being said: well, or because the engine gave up. */
  end: (_well = true) => undefined as void,
  reset() {
    voice.here = true
    voice.second = 0
    voice.heard.splice(0)
  },
}

export const RECORDING_FIRST = false
export const hasVoice = () => Promise.resolve(voice.here)
export const revealReading = () => undefined

export const say = (
  part: Part,
  speed: number,
  from: number,
  onEnd: (well: boolean) => void,
): (() => number) => {
  const what = 'url' in part ? part.url : part.words
  voice.heard.push(`${what} ${speed}${from ? ` from ${from}` : ''}`)
  voice.end = (well = true) => onEnd(well)
  return () => {
    voice.heard.push('stop')
    voice.end = () => undefined
    return 'url' in part ? voice.second : 0
  }
}
