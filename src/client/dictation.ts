import { speechPlugin } from './speech'

/** Hears what a person says and tells it once, '' for nothing; answers how to say: that is all. */
export type Dictate = (onHeard: (words: string) => void) => () => void

/** WeChat's plug-in stops by itself after this long. */
const LONGEST_MS = 30_000

/** The part of the browsers' SpeechRecognition that is used; TypeScript knows none of it. */
interface Recognition {
  lang: string
  onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void
  /** Comes after a result, after an error and after silence alike. */
  onend: () => void
  start: () => void
  stop: () => void
}

type Recogniser = new () => Recognition

function recogniser(): Recogniser | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = window as {
    SpeechRecognition?: Recogniser
    webkitSpeechRecognition?: Recogniser
  }
  return SpeechRecognition ?? webkitSpeechRecognition
}

/** How to speak instead of writing; undefined where this phone cannot. */
export function dictation(): Dictate | undefined {
  if (process.env.TARO_ENV === 'weapp') return SPEECH_PLUGIN ? throughPlugin : undefined
  return recogniser() && throughBrowser
}

const throughBrowser: Dictate = (onHeard) => {
  const Recogniser = recogniser()
  if (!Recogniser) return () => undefined
  const recognition = new Recogniser()
  let words = ''
  recognition.lang = 'zh-CN'
  recognition.onresult = ({ results }) => {
    words = Array.from(results, (result) => result[0]?.transcript ?? '').join('')
  }
  recognition.onend = () => onHeard(tidy(words))
  recognition.start()
  return () => recognition.stop()
}

const throughPlugin: Dictate = (onHeard) => {
  const manager = speechPlugin()?.getRecordRecognitionManager()
  if (!manager) return () => undefined
  manager.onStop = ({ result }) => onHeard(tidy(result))
  manager.onError = () => onHeard('')
  manager.start({ lang: 'zh_CN', duration: LONGEST_MS })
  return () => manager.stop()
}

/** Nobody said the full stop that engines put behind a few words. */
const tidy = (words: string) => words.trim().replace(/[。，]$/, '')
