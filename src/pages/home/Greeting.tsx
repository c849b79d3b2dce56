import { View } from '@tarojs/components'
import { isGuest, type Me } from '@/client/session'
import { dayWords, greetingWords, type Instant } from '@/domain/time'
import { aria } from '@/components/aria'
import { strings } from '@/strings'

interface GreetingProps {
  me: Me
  now: Instant
}

function hello(me: Me, now: Instant): string {
  const { hello, greeting, honoured } = strings.home
  if (me === null || isGuest(me)) return hello
  return greeting(me.memberId ? honoured(me.name) : me.name, greetingWords(now))
}

/** 王秀英同志，上午好, and what day it is. */
export function Greeting({ me, now }: GreetingProps) {
  return (
    <>
      <View className='home-greeting' {...aria('heading')} aria-level='1'>
        {hello(me, now)}
      </View>
      <View className='home-day'>{dayWords(now, now)}</View>
    </>
  )
}
