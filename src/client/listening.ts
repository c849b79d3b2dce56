import { create } from 'zustand'
import { hasVoice, RECORDING_FIRST, say, type Part, type Stop } from './speech'

/** 慢, 正常, 快; 1 is the voice's own speed. */
export const SPEEDS = [0.75, 1, 1.25]

export interface Script {
  /** Sentences; none: only the recording. */
  words: string[]
  /** A recording of the same, by its address. */
  recording?: string | undefined
}

interface Listening {
  /** Whose words are heard, named by the page; null: nobody's. */
  who: string | null
  state: 'still' | 'reading' | 'paused' | 'ended' | 'noVoice' | 'broken'
  parts: Part[]
  /** Which part is being heard. */
  at: number
  /** Where a recording goes on, in seconds. */
  from: number
  speed: number
  /** Who begins unasked when it is opened, because 接着听下一篇 was tapped. */
  next: string | null
  start: (who: string, script: Script) => Promise<void>
  pause: () => void
  goOn: () => void
  /** What is being said begins again at the new speed. */
  setSpeed: (speed: number) => void
  /** Nothing happens when somebody else is being heard. */
  stop: (who: string) => void
}

const SILENCE: Stop = () => 0
let stopSound = SILENCE

function silence(): number {
  const heard = stopSound()
  stopSound = SILENCE
  return heard
}

/** What is being read aloud: one thing at a time on the whole phone. */
export const useListening = create<Listening>()((set, get) => {
  const sound = (from: number) => {
    const { parts, at, speed } = get()
    const part = parts[at]
    set({ from, state: part ? 'reading' : 'ended' })
    if (!part) return
    stopSound = say(part, speed, from, (well) => {
      stopSound = SILENCE
      if (!well) return set({ state: 'broken' })
      set({ at: at + 1 })
      sound(0)
    })
  }

  return {
    who: null,
    state: 'still',
    parts: [],
    at: 0,
    from: 0,
    speed: 1,
    next: null,
    start: async (who, { words, recording }) => {
      silence()
      const parts: Part[] = words.map((one) => ({ words: one }))
      set({ who, parts, at: 0, from: 0, next: null, state: 'reading' })
      const choice = words.length > 0 && !(recording && RECORDING_FIRST)
      const voice = choice && (await hasVoice())
      if (get().parts !== parts) return
      if (!voice && recording) set({ parts: [{ url: recording }] })
      if (!voice && !recording) set({ state: 'noVoice' })
      if (get().state === 'reading') sound(0)
    },
    pause: () => set({ from: silence(), state: 'paused' }),
    goOn: () => sound(get().from),
    setSpeed: (speed) => {
      set({ speed })
      if (get().state === 'reading') sound(silence())
    },
    stop: (who) => {
      if (get().who !== who) return
      silence()
      set({ who: null, parts: [], state: 'still' })
    },
  }
})
