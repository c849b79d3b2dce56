import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon, type IconName } from './Icon'
import './Empty.scss'

export interface EmptyProps {
  icon: IconName
  words: string
  /** What can be done instead. */
  hint?: string | undefined
}

/** Nothing here, said kindly; children are what can be tapped instead. */
export function Empty({ icon, words, hint, children }: PropsWithChildren<EmptyProps>) {
  return (
    <View className='empty'>
      <View className='empty-picture'>
        <Icon name={icon} big />
      </View>
      <View className='empty-words' {...aria('heading')} aria-level='1'>
        {words}
      </View>
      {hint && <View className='empty-hint'>{hint}</View>}
      {children}
    </View>
  )
}
