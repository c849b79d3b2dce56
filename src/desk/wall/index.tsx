import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { wallAddress } from '@/client/checkIn'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { HAS_FILES, printPage } from '@/client/platform'
import { useRollCall, type Roll } from '@/client/rollCall'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { QrCode } from '@/components/QrCode'
import { rollCallStage } from '@/domain/rollCall'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import '../print.scss'
import './index.scss'

const words = deskStrings.deskWall

/** A code to hang up at the door, printed beforehand: the server takes it only around the start. */
export default function Wall() {
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useRollCall, { activityId })
  const roll = loaded.state === 'shown' ? loaded.reply : null
  const gone = roll && whyGone(roll)
  return (
    <Page
      {...useFrame()}
      main={
        HAS_FILES &&
        roll &&
        !gone && <Button kind='main' id='print' words={words.acts.print} onTap={printPage} />
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(roll) =>
          gone ? (
            <Empty icon='code' {...gone} />
          ) : (
            <>
              {!HAS_FILES && <View>{words.byHand}</View>}
              <Paper roll={roll} address={wallAddress(activityId, roll.wall)} />
            </>
          )
        }
      </Load>
    </Page>
  )
}

function whyGone(roll: Roll) {
  if (roll.state === 'cancelled') return words.cancelled
  return rollCallStage(roll, now()) === 'closed' ? words.over : null
}

function Paper({ roll, address }: { roll: Roll; address: string }) {
  return (
    <View className='wall'>
      <View className='wall-heading' {...aria('heading')} aria-level='1'>
        {words.heading}
      </View>
      <View>
        <View className='wall-title'>{roll.title}</View>
        <View className='lines-phrases'>{momentWords(roll.startsAt, now())}</View>
        <View>{roll.place}</View>
      </View>
      <QrCode text={address} words={words.label} />
      <View>
        {words.steps.map((step, at) => (
          <View key={step}>{`${at + 1}. ${step}`}</View>
        ))}
      </View>
      <View>
        <View>{words.noPhone}</View>
        <View className='wall-until'>{words.until}</View>
      </View>
    </View>
  )
}
