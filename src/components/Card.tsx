import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Tap, type TapProps } from './Tap'
import './Card.scss'

type CardProps = {
  children: ReactNode
  /** A red edge: this comes next. One on a page. */
  accent?: boolean
} & (Pick<TapProps, 'id' | 'words' | 'onTap'> | { onTap?: never })

/** White ground for what belongs together; with onTap the whole card is tapped. */
export function Card({ children, accent, ...tap }: CardProps) {
  const className = `card ${accent ? 'card-accent' : ''}`
  return tap.onTap ? (
    <Tap {...tap} className={className}>
      {children}
    </Tap>
  ) : (
    <View className={className}>{children}</View>
  )
}
