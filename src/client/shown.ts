import { useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { ListStore } from './list'
import { answerTo, type ReplyStore, type Store } from './load'

/** One reply as a page or a piece of it shows it: see `useAsked`. */
export function useShown<Request, Reply>(
  useStore: Store<ReplyStore<Request, Reply>>,
  question: NoInfer<Request>,
) {
  const { loaded, asked, open } = useStore()
  const onAgain = useAsked(question, open)
  return { loaded: answerTo(question, asked, loaded), onAgain }
}

/** The same for a list: further pages on a tap. */
export function useShownList<Filter, Item>(
  useStore: Store<ListStore<Filter, Item>>,
  question: NoInfer<Filter>,
) {
  const { loaded, filter, more, open, next } = useStore()
  const onAgain = useAsked(question, open)
  return { loaded: answerTo(question, filter, loaded), more, onAgain, onMore: () => void next() }
}

/**
 * Asks when what shows the answer comes, at once or after a tap, when the question becomes another one,
 * and whenever the page comes up again. Answers how to ask once more.
 */
function useAsked<Question>(question: Question, open: (question: Question) => unknown) {
  const onAgain = () => void open(question)
  // A question is another one when its words are.
  const words = JSON.stringify(question)
  useEffect(() => void open(JSON.parse(words) as Question), [words, open])
  // A page comes up right after it came, a piece of it does not.
  const justCame = useRef(true)
  useDidHide(() => (justCame.current = false))
  useDidShow(() => {
    if (!justCame.current) onAgain()
    justCame.current = false
  })
  return onAgain
}

const SOON = 3_000

/** While the page is up and somebody else's tap is waited for: looks again every few seconds, or as told. */
export function useAgainSoon(waiting: boolean, onAgain: () => void, every = SOON) {
  const [up, setUp] = useState(true)
  useDidShow(() => setUp(true))
  useDidHide(() => setUp(false))
  useEffect(() => {
    const timer = waiting && up ? setInterval(onAgain, every) : undefined
    return () => clearInterval(timer)
  }, [waiting, up, onAgain, every])
}
