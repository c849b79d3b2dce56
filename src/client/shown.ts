import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { ListStore } from './list'
import { answerTo, type ReplyStore, type Store } from './load'

/** One reply as a page shows it: asked for whenever the page comes up. */
export function useShown<Request, Reply>(
  useStore: Store<ReplyStore<Request, Reply>>,
  question: NoInfer<Request>,
) {
  const { loaded, asked, open } = useStore()
  const onAgain = () => void open(question)
  useDidShow(onAgain)
  return { loaded: answerTo(question, asked, loaded), onAgain }
}

/**
 * The same for a piece that comes when its page is up already: after a tap, or because whoever opens the
 * page from outside is asked for first.
 */
export function useShownLater<Request, Reply>(
  useStore: Store<ReplyStore<Request, Reply>>,
  question: NoInfer<Request>,
) {
  const open = useStore(({ open }) => open)
  useLater(question, open)
  return useShown(useStore, question)
}

export function useShownListLater<Filter, Item>(
  useStore: Store<ListStore<Filter, Item>>,
  question: NoInfer<Filter>,
) {
  const open = useStore(({ open }) => open)
  useLater(question, open)
  return useShownList(useStore, question)
}

/** A question is another one when its words are. */
function useLater<Question>(question: Question, open: (question: Question) => unknown) {
  const words = JSON.stringify(question)
  useEffect(() => void open(JSON.parse(words) as Question), [words, open])
}

/** A list as a page shows it: asked for whenever the page comes up, further pages on a tap. */
export function useShownList<Filter, Item>(
  useStore: Store<ListStore<Filter, Item>>,
  question: NoInfer<Filter>,
) {
  const { loaded, filter, more, open, next } = useStore()
  const onAgain = () => void open(question)
  useDidShow(onAgain)
  return { loaded: answerTo(question, filter, loaded), more, onAgain, onMore: () => void next() }
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
