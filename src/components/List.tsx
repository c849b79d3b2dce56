import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Empty, type EmptyProps } from './Empty'
import { Entry, type EntryProps } from './Entry'
import { Load, type LoadProps } from './Load'
import { More, type MoreProps } from './More'
import './List.scss'

interface ListProps<Item> extends MoreProps, Omit<LoadProps<Item[]>, 'children'> {
  /** The ids of the entries are `${id}-0`, `${id}-1`, … */
  id: string
  entry: (item: Item, at: number) => Omit<EntryProps, 'id'>
  /** What stands there when there is nothing; children are what can be tapped instead. */
  empty: EmptyProps
  children?: ReactNode
}

/** A list that comes page by page, in whatever state it is. */
export function List<Item>(props: ListProps<Item>) {
  const { id, loaded, onAgain, entry, empty, children, ...more } = props
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {(items) =>
        items.length === 0 && more.more === 'end' ? (
          <Empty {...empty}>{children}</Empty>
        ) : (
          <View className='list'>
            {items.map((item, at) => (
              <Entry key={at} id={`${id}-${at}`} {...entry(item, at)} />
            ))}
            <More {...more} />
          </View>
        )
      }
    </Load>
  )
}
