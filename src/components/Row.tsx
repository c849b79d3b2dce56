import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { linesOf } from './lines'
import './Row.scss'

interface RowProps {
  /** The question, such as 什么时候. */
  label: string
  /** The answer. */
  children: ReactNode
  /** A quieter line below the answer. */
  detail?: ReactNode
  /** The answer is running text. */
  long?: boolean | undefined
}

/** A fact as question and answer. */
export function Row({ label, children, detail, long }: RowProps) {
  return (
    <View className='row'>
      <View className='row-label'>{label}</View>
      <View className={`row-answer ${long ? 'row-long' : ''} ${linesOf(children)}`}>
        {children}
      </View>
      {detail && <View className={`row-detail ${linesOf(detail)}`}>{detail}</View>}
    </View>
  )
}
