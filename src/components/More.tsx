import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { Button } from './Button'
import { Problem } from './Problem'

export interface MoreProps {
  /** Nothing more, more to come, on its way, or why it did not come. */
  more: 'end' | 'ready' | 'busy' | { what: string; todo: string }
  onMore: () => void
}

/** The end of a list: one tap for the next page, and words when it does not come. */
export function More({ more, onMore }: MoreProps) {
  if (more === 'end') return <View />
  if (typeof more === 'object') return <Problem {...more} onAgain={onMore} />
  const busy = more === 'busy' ? { reason: strings.loading } : {}
  return <Button id='more' words={strings.more.acts.more} onTap={onMore} {...busy} />
}
