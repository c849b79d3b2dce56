import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { honoured } from '@/domain/member'
import { dayWords, greetingWords, type Instant } from '@/domain/time'
import { aria } from '@/components/aria'

interface GreetingProps {
  me: ReplyOf<'session.current'>['me']
  now: Instant
}

/** 王秀英同志，上午好, and what day it is. */
export function Greeting({ me, now }: GreetingProps) {
  const words = me ? `${honoured(me.name)}，${greetingWords(now)}` : '您好，欢迎来看看'
  return (
    <View className='home-top'>
      <View className='home-greeting' {...aria('heading')} aria-level='1'>
        {words}
      </View>
      <View className='home-day'>{dayWords(now, now)}</View>
    </View>
  )
}
