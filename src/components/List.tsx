import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Load, type LoadProps } from './Load'
import { More, type MoreProps } from './More'
import './List.scss'

interface ListProps<Item> extends MoreProps, Omit<LoadProps<Item[]>, 'children'> {
  /** What stands there when there is nothing. */
  empty: ReactNode
  children: (item: Item, at: number) => ReactNode
}

/** A list that comes page by page, in whatever state it is. */
export function List<Item>({ loaded, onAgain, empty, children, ...more }: ListProps<Item>) {
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {(items) =>
        items.length === 0 && more.more === 'end' ? (
          empty
        ) : (
          <View className='list'>
            {items.map(children)}
            <More {...more} />
          </View>
        )
      }
    </Load>
  )
}
