import { useEffect, useState } from 'react'
import { dictation } from '@/client/dictation'
import type { ListStore } from '@/client/list'
import { answerTo, type Store } from '@/client/load'
import { Button } from '@/components/Button'
import type { EmptyProps } from '@/components/Empty'
import type { EntryProps } from '@/components/Entry'
import { Field } from '@/components/Field'
import { List } from '@/components/List'

const LONGEST = 20

export interface FinderProps<Filter, Item> {
  useStore: Store<ListStore<Filter & { words?: string | undefined }, Item>>
  /** What is asked besides the words; one and the same object while it means the same. */
  filter: Filter
  label: string
  /** What stands on the button. */
  act: string
  /** The ids of the entries are `${id}-0`, `${id}-1`, … */
  id?: string
  entry: (item: Item) => Omit<EntryProps, 'id'>
  empty: EmptyProps
  /** What stands there when there is nothing before anything was looked for. */
  none?: EmptyProps
}

/** A list that some words of a name make shorter; the server looks for them. */
export function Finder<Filter extends object, Item>(props: FinderProps<Filter, Item>) {
  const { useStore, filter, label, act, id = 'found', entry, empty, none = empty } = props
  const store = useStore()
  const { open } = store
  const [text, setText] = useState('')
  const [words, setWords] = useState('')
  const question = words ? { ...filter, words } : filter
  useEffect(() => void open(words ? { ...filter, words } : filter), [open, filter, words])
  const find = () => setWords(text.trim())
  return (
    <>
      <Field
        id='words'
        label={label}
        value={text}
        longest={LONGEST}
        dictate={dictation()}
        onChange={setText}
        onDone={find}
      />
      <Button id='find' icon='search' words={act} onTap={find} />
      <List
        id={id}
        loaded={answerTo(question, store.filter, store.loaded)}
        more={store.more}
        onAgain={() => void open(question)}
        onMore={() => void store.next()}
        entry={entry}
        empty={words === '' ? none : empty}
      />
    </>
  )
}
