import { useCallback, useEffect } from 'react'
import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { useWorkerCode } from '@/client/place'
import { Button } from '@/components/Button'
import { Digits } from '@/components/Digits'
import { Loading } from '@/components/Loading'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.workerCode

/** Six digits that a worker of a community tells the bureau, which gives the office to whoever has them. */
export default function WorkerCode() {
  const { act, run } = useWorkerCode()
  const renew = useCallback(() => void run({}), [run])
  useEffect(renew, [renew])
  return (
    <Page
      {...useFrame()}
      title={words.title}
      second={<Button id='newCode' words={words.acts.newCode} onTap={renew} />}
    >
      {act.state === 'failed' ? (
        <Problem {...act.problem} onAgain={act.problem.again ? renew : undefined} />
      ) : act.state === 'done' ? (
        <>
          <Digits digits={act.reply.code} words={words.spoken} />
          <View>{words.how}</View>
        </>
      ) : (
        <Loading />
      )}
    </Page>
  )
}
