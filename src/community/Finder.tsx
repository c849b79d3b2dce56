import { useState } from 'react'
import { dictation } from '@/client/dictation'
import type { ListStore } from '@/client/list'
import type { Store } from '@/client/load'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import type { EmptyProps } from '@/components/Empty'
import type { EntryProps } from '@/components/Entry'
import { Field } from '@/components/Field'
import { List } from '@/components/List'

const LONGEST = 20

export interface FinderProps<Filter, Item> {
  useStore: Store<ListStore<Filter & { words?: string | undefined }, Item>>
  /** What is asked besides the words. */
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
  const [text, setText] = useState('')
  const [words, setWords] = useState('')
  const list = useShownList(useStore, words ? { ...filter, words } : filter)
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
      <List {...list} id={id} entry={entry} empty={words === '' ? none : empty} />
    </>
  )
}
