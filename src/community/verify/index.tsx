import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { HAS_SCANNER, replace, scanCode } from '@/client/platform'
import { pledgeOf, useVerified } from '@/client/pledge'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { pastDayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.verify

/** Whether a card that was scanned is true: for a neighbour without an account too. */
export default function Verify() {
  const { pledgeId, code } = useRouter().params
  const [wrong, setWrong] = useState(false)
  const scan = async () => {
    const scanned = await scanCode()
    const card = scanned === null ? null : pledgeOf(scanned)
    setWrong(scanned !== null && card === null)
    if (card) void replace('verify', card)
  }
  return (
    <Page
      {...useFrame()}
      title={words.title}
      main={
        HAS_SCANNER && (
          <Button
            kind='main'
            id='scan'
            icon='code'
            words={words.acts.scan}
            onTap={() => void scan()}
          />
        )
      }
    >
      {wrong && (
        <View {...aria('alert')}>
          <StatusWords tone='stop' words={words.notOurs} />
        </View>
      )}
      {pledgeId && code ? (
        <Answer pledgeId={pledgeId} code={code} />
      ) : (
        <Empty icon='code' {...words.how} />
      )}
    </Page>
  )
}

function Answer(scanned: { pledgeId: string; code: string }) {
  const { loaded, onAgain } = useShown(useVerified, scanned)
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {(verified) =>
        verified.state === 'true' ? (
          <>
            <View {...aria('status')}>
              <StatusWords tone='good' words={words.right(verified.name)} />
            </View>
            <View>
              {words.since(pastDayWords(verified.since, now()))}。{words.only}
            </View>
          </>
        ) : (
          <Empty icon='warning' {...words[verified.state]} />
        )
      }
    </Load>
  )
}
