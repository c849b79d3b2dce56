import { useCallback, useEffect } from 'react'
import { View } from '@tarojs/components'
import { useHelperCode } from '@/client/helper'
import { Button } from '@/components/Button'
import { Digits } from '@/components/Digits'
import { Loading } from '@/components/Loading'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'
import './index.scss'

const words = strings.helpers

interface ShowCodeProps {
  frame: PageProps
  /** For whom a secretary does it; left out: for oneself. */
  recordId: string | undefined
  /** Left out where it is the whole page. */
  onBack: (() => void) | undefined
}

/** Six digits for the helper's phone; the page asks for the yes by itself once they are entered. */
export function ShowCode({ frame, recordId, onBack }: ShowCodeProps) {
  const { act, run } = useHelperCode()
  const renew = useCallback(
    () => void run(recordId === undefined ? {} : { recordId }),
    [run, recordId],
  )
  useEffect(renew, [renew])
  return (
    <Page
      {...frame}
      {...(onBack && { onBack })}
      title={words.code}
      second={<Button id='newCode' words={words.acts.newCode} onTap={renew} />}
    >
      {act.state === 'failed' ? (
        <Problem {...act.problem} onAgain={act.problem.again ? renew : undefined} />
      ) : act.state === 'done' ? (
        <>
          <Digits digits={act.reply.code} words={words.spoken} />
          <View>{words.once}</View>
          <View>
            <View className='helper-how'>{words.howTo}</View>
            {words.steps.map((step, at) => (
              <View key={step}>{`${at + 1}. ${step}`}</View>
            ))}
          </View>
          <View>{words.then}</View>
        </>
      ) : (
        <Loading />
      )}
    </Page>
  )
}
