import Taro from '@tarojs/taro'
import { fileUrl } from './platform'

const MINI_PROGRAM = process.env.TARO_ENV === 'weapp'

/** Voices of a browser come late or never; a person who tapped waits no longer than this. */
const VOICE_MS = 800

/** Some engines take words and say nothing, for ever. */
const SILENT_MS = 5000

/** On WeChat the marked words stand this far under the top, clear of the button to stop. */
const REVEAL_PX = 200

/** What is heard in one go: a sentence, or a recording by its address. */
export type Part = { words: string } | { url: string }

/** Ends the sound; the second of a recording where it can go on, 0 for a sentence. */
export type Stop = () => number

type OnEnd = (well: boolean) => void

/** WeChat has no voice of its own: there a recording goes before the plug-in. */
export const RECORDING_FIRST = MINI_PROGRAM

/** Tencent's plug-in as its documents describe it; undefined in a build without it. */
interface SpeechPlugin {
  textToSpeech: (asked: {
    lang: 'zh_CN'
    tts: true
    content: string
    success: (answer: { filename: string }) => void
    fail: () => void
  }) => void
  getRecordRecognitionManager: () => {
    onStop: (answer: { result: string }) => void
    onError: () => void
    start: (how: { lang: 'zh_CN'; duration: number }) => void
    stop: () => void
  }
}

export const speechPlugin = (): SpeechPlugin | undefined =>
  MINI_PROGRAM && SPEECH_PLUGIN ? (Taro.requirePlugin('WechatSI') as SpeechPlugin) : undefined

// Some browsers read on when their window is gone.
if (process.env.TARO_ENV === 'h5') {
  window.addEventListener('pagehide', () => {
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  })
}

/** Whether words can be read aloud here. */
export async function hasVoice(): Promise<boolean> {
  if (MINI_PROGRAM) return SPEECH_PLUGIN
  if (!('speechSynthesis' in window)) return false
  if (speechSynthesis.getVoices().length === 0) await voicesCome()
  return mandarin() !== undefined
}

const voicesCome = () =>
  new Promise<void>((resolve) => {
    const come = () => resolve()
    setTimeout(come, VOICE_MS)
    speechSynthesis.addEventListener('voiceschanged', come, { once: true })
  })

/** Cantonese is another language; of the rest, the mainland's, and one that needs no net, come first. */
function mandarin(): SpeechSynthesisVoice | undefined {
  const worth = ({ lang, localService }: SpeechSynthesisVoice) =>
    (/CN|Hans/i.test(lang) ? 2 : 0) + (localService ? 1 : 0)
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^(zh|cmn)\b(?!.*(HK|MO))/i.test(lang.replaceAll('_', '-')))
    .sort((one, other) => worth(other) - worth(one))[0]
}

/** Makes one part heard, at a speed of 1 for usual; `onEnd` once, unless it was stopped before. */
export function say(part: Part, speed: number, from: number, onEnd: OnEnd): Stop {
  if ('url' in part) return play(fileUrl(part.url), speed, from, onEnd)
  return (MINI_PROGRAM ? synthesise : utter)(part.words, speed, onEnd)
}

function play(address: string, speed: number, from: number, onEnd: OnEnd): Stop {
  const audio = Taro.createInnerAudioContext()
  const end = once(onEnd)
  audio.src = address
  audio.startTime = from
  audio.playbackRate = speed
  // An iPhone set to silent would play without a sound.
  if (MINI_PROGRAM) void Taro.setInnerAudioOption({ obeyMuteSwitch: false })
  audio.onEnded(() => end.tell(true))
  audio.onError(() => end.tell(false))
  // A browser that forbids sound says so here only.
  Promise.resolve(audio.play() as unknown).catch(() => end.tell(false))
  return () => {
    const heard = audio.currentTime
    end.drop()
    audio.destroy()
    return heard
  }
}

function synthesise(words: string, speed: number, onEnd: OnEnd): Stop {
  const end = once(onEnd)
  let stop: Stop = () => 0
  let wanted = true
  speechPlugin()?.textToSpeech({
    lang: 'zh_CN',
    tts: true,
    content: words,
    success: ({ filename }) => {
      if (wanted) stop = play(filename, speed, 0, end.tell)
    },
    fail: () => end.tell(false),
  })
  return () => {
    wanted = false
    end.drop()
    stop()
    return 0
  }
}

function utter(words: string, speed: number, onEnd: OnEnd): Stop {
  const utterance = new SpeechSynthesisUtterance(words)
  const end = once(onEnd)
  const silent = setTimeout(() => end.tell(false), SILENT_MS)
  utterance.lang = 'zh-CN'
  utterance.voice = mandarin() ?? null
  utterance.rate = speed
  utterance.onstart = () => clearTimeout(silent)
  utterance.onend = () => end.tell(true)
  utterance.onerror = () => end.tell(false)
  speechSynthesis.speak(utterance)
  return () => {
    clearTimeout(silent)
    end.drop()
    utterance.onstart = null // Chrome forgets an utterance that nothing holds, and its end with it.
    speechSynthesis.cancel()
    return 0
  }
}

function once(onEnd: OnEnd) {
  let over = false
  return {
    tell: (well: boolean) => {
      if (!over) onEnd(well)
      over = true
    },
    drop: () => {
      over = true
    },
  }
}

/** Keeps what is marked `being-read` in the quiet middle of the screen, between the bars of the page. */
export function revealReading(): void {
  if (MINI_PROGRAM) {
    void Taro.pageScrollTo({ selector: '.being-read', offsetTop: -REVEAL_PX, duration: 0 })
    return
  }
  const read = document.querySelector('.being-read')
  if (!read) return
  const { top, bottom } = read.getBoundingClientRect()
  if (top < innerHeight / 4 || bottom > innerHeight * 0.6) read.scrollIntoView({ block: 'center' })
}
