import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useAttendees } from '@/client/activity'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { momentWords } from '@/domain/time'
import { Party } from './Party'
import './index.scss'

/** For an officer of the organising branch: who comes, with whom, and who needs help. */
export default function Attendees() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const { loaded, asked, open } = useAttendees()
  const reload = () => void open({ activityId })
  useDidShow(reload)

  return (
    <Page {...frame} title='谁报了名'>
      <Load loaded={answerTo({ activityId }, asked, loaded)} onAgain={reload}>
        {({ title, startsAt, seatsTaken, parties }) => (
          <>
            <View>
              <View className='attendees-title'>{title}</View>
              <View className='attendees-second'>{momentWords(startsAt, now())}</View>
            </View>
            <View>{countWords(parties, seatsTaken)}</View>
            {parties.length === 0 && <Empty icon='people' words='还没有人报名' />}
            <View className='attendees'>
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
  const waiting = parties.length - seated
  return `${seated}家报上，一共${seatsTaken}个位子${waiting > 0 ? `，${waiting}家在排队` : ''}`
}
