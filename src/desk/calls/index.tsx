import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useCallList, useMarkCall, type CallList, type ToCall } from '@/client/callList'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { isToCall, type CallMark } from '@/domain/callList'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'
import { Person } from './Person'
import './index.scss'

const words = strings.deskCalls

/** Who has not signed up, each with a big 打电话; what came of it is marked by one tap. */
export default function Calls() {
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useCallList, { activityId })
  const { act, run, clear } = useMarkCall()
  useDidShow(clear)
  const mark = async ({ recordId }: ToCall, mark: CallMark | null) => {
    await run({ activityId, recordId, mark })
    onAgain()
  }
  return (
    <Page {...useFrame()} title={words.title}>
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(list) => (
          <>
            <Head list={list} />
            {list.people.length === 0 && <Empty icon='phone' {...words.empty} />}
            {list.people.map((person, at) => (
              <Person
                key={person.recordId}
                id={String(at)}
                person={person}
                onMark={(one) => void mark(person, one)}
              />
            ))}
          </>
        )}
      </Load>
    </Page>
  )
}

function Head({ list: { title, startsAt, onPhones, signedUp, people } }: { list: CallList }) {
  return (
    <>
      <View>
        <View className='calls-strong'>{title}</View>
        <View className='calls-second'>{momentWords(startsAt, now())}</View>
        <View className='calls-second'>
          {`${words.onPhones(onPhones)}，${words.signedUp(signedUp)}`}
        </View>
      </View>
      <View className='calls-strong' {...aria('status')}>
        {words.toCall(people.filter(isToCall).length)}
      </View>
    </>
  )
}
