import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Row.scss'

interface RowProps {
  /** The question, such as 什么时候. */
  label: string
  /** The answer. */
  children: ReactNode
  /** A quieter line below the answer. */
  detail?: string | undefined
}

/** A fact as question and answer. */
export function Row({ label, children, detail }: RowProps) {
  return (
    <View className='row'>
      <View className='row-label'>{label}</View>
      <View className='row-answer'>{children}</View>
      {detail && <View className='row-detail'>{detail}</View>}
    </View>
  )
}
