import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { aria } from './aria'
import './Tap.scss'

export interface TapProps {
  /** Unique on its page: tests tap by it. */
  id: string
  /** What is heard; the same words must be seen inside. */
  words: string
  onTap: () => void
  role?: 'button' | 'radio' | 'checkbox'
  checked?: boolean | undefined
  /** For a button that stays pressed until it is tapped again. */
  pressed?: boolean | undefined
  /** Why it cannot be tapped now, in words that are also seen. Without it, it can. */
  reason?: string | undefined
  className?: string
}

/** The one thing that can be tapped. In a browser Enter and Space do the same. */
export function Tap(props: PropsWithChildren<TapProps>) {
  const { id, words, onTap, role = 'button', checked, pressed, reason } = props
  const { className = '', children } = props
  const act = reason ? undefined : onTap
  return (
    <View
      id={id}
      className={`tap ${reason ? 'tap-still' : ''} ${className}`}
      hoverClass={act ? 'tap-pressed' : 'none'}
      aria-label={reason ? `${words}，${reason}` : words}
      {...aria(role)}
      {...(checked !== undefined && { 'aria-checked': String(checked) })}
      {...(pressed !== undefined && { 'aria-pressed': String(pressed) })}
      {...(reason && { 'aria-disabled': 'true' })}
      {...(process.env.TARO_ENV === 'h5' && keyboard(act))}
      {...(act && { onClick: () => act() })}
    >
      {children ?? words}
    </View>
  )
}

const keyboard = (act: (() => void) | undefined) => ({
  tabindex: '0',
  onKeyDown: (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault() // Space would scroll
    act?.()
  },
})
