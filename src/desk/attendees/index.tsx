import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useAttendees } from '@/client/activity'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { forgetRevealed } from '@/client/member'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Party } from './Party'
import './index.scss'

const { title: heading, empty, count, waiting } = deskStrings.deskAttendees

/** For an officer of the organising branch: who comes, with whom, and who needs help. */
export default function Attendees() {
  const { activityId = '' } = useRouter().params
  const shown = useShown(useAttendees, { activityId })
  useDidShow(forgetRevealed)
  return (
    <Page {...useFrame()} wide title={heading}>
      <Load {...shown}>
        {({ title, startsAt, seatsTaken, parties }) => (
          <>
            <View>
              <View className='attendees-title'>{title}</View>
              <View className='attendees-second lines-phrases'>{momentWords(startsAt, now())}</View>
            </View>
            <View>{countWords(parties, seatsTaken)}</View>
            {parties.length === 0 && <Empty icon='people' {...empty} />}
            <View className='attendees table' {...aria('table')}>
              {parties.map((party, at) => (
                <Party key={at} id={`call-${at}`} party={party} />
              ))}
            </View>
          </>
        )}
      </Load>
    </Page>
  )
}

function countWords(parties: { state: 'confirmed' | 'waitlisted' }[], seatsTaken: number): string {
  const seated = parties.filter(({ state }) => state === 'confirmed').length
  const queue = parties.length - seated
  return [count(seated, seatsTaken), ...(queue > 0 ? [waiting(queue)] : [])].join('，')
}
