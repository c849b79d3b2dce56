import { useEffect } from 'react'
import { useDidHide } from '@tarojs/taro'
import { sentences } from '@/domain/sentences'
import { strings } from '@/strings'
import { SPEEDS, useListening, type Script } from './listening'
import { revealReading } from './speech'

const { noVoice, noRecording, speeds } = strings.listen

interface Around extends Pick<Script, 'recording'> {
  onCall: () => void
  /** The article to go on with, and how to open it. */
  next?: { who: string; open: () => void } | undefined
}

/**
 * Lets a page be heard: its texts in the order of the page, `who` names it among all pages. Answers what
 * `Listen` shows, and for each text what `Spoken` shows. Leaving the page ends it.
 */
export function useAloud(who: string, texts: string[], { recording, onCall, next }: Around) {
  const listening = useListening()
  const { at, speed, start, stop } = listening
  const mine = listening.who === who
  const state = mine ? listening.state : 'still'
  const cut = texts.map(sentences)
  const begin = () => void start(who, { words: cut.flat(), recording })

  const end = () => stop(who)
  useDidHide(end)
  useEffect(() => () => stop(who), [stop, who])
  useEffect(() => {
    if (listening.next === who) begin() // which forgets `next`
  })
  useEffect(() => {
    if (state === 'reading') revealReading()
  }, [state, at])

  const step = SPEEDS.indexOf(speed)
  const to = (speed: number | undefined) =>
    speed === undefined ? undefined : () => listening.setSpeed(speed)
  const carryOn = () => {
    useListening.setState({ next: next?.who ?? null })
    next?.open()
  }
  const part = listening.parts[at]
  const begun = state === 'reading' || state === 'paused' || state === 'broken'
  const heard = begun && part && 'words' in part ? part.words : null
  return {
    listen: {
      state,
      speed: speeds[step] ?? '',
      silent: process.env.TARO_ENV === 'weapp' ? noRecording : noVoice,
      onListen: begin,
      onPause: listening.pause,
      onGoOn: listening.goOn,
      onStop: end,
      onSlower: to(SPEEDS[step - 1]),
      onFaster: to(SPEEDS[step + 1]),
      onNext: next && carryOn,
      onCall,
    },
    spoken: (text: number) => {
      const pieces = cut[text] ?? []
      const now = at - cut.slice(0, text).flat().length
      // The page may have changed since its words were handed to the voice.
      return { sentences: pieces, now: pieces[now] === heard ? now : -1 }
    },
  }
}
