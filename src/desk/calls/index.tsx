import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useCallList, useMarkCall, type CallList, type ToCall } from '@/client/callList'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { forgetRevealed } from '@/client/member'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { THINGS, toldBy, TOLD_WAYS, type CallMark } from '@/domain/callList'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Person } from './Person'
import './index.scss'

const words = deskStrings.deskCalls

/** Who was told how, and each to call with a big 打电话; what came of it is marked by one tap. */
export default function Calls() {
  const { thing: named, thingId = '' } = useRouter().params
  const thing = THINGS.find((one) => one === named) ?? 'activity'
  const { loaded, onAgain } = useShown(useCallList, { thing, thingId })
  const { act, run, clear } = useMarkCall()
  useDidShow(() => {
    clear()
    forgetRevealed()
  })
  const mark = async ({ recordId }: ToCall, mark: CallMark | null) => {
    await run({ thing, thingId, recordId, mark })
    onAgain()
  }
  return (
    <Page {...useFrame()} wide title={words.title}>
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(list) => (
          <>
            <Head list={list} />
            {list.people.length === 0 && <Empty icon='phone' {...words.empty} />}
            <View className='calls table' {...aria('table')}>
              {list.people.map((person, at) => (
                <Person
                  key={person.recordId}
                  id={String(at)}
                  person={person}
                  onMark={(one) => void mark(person, one)}
                />
              ))}
            </View>
            {list.people.length > 0 && <Told list={list} />}
          </>
        )}
      </Load>
    </Page>
  )
}

const by = (way: (typeof TOLD_WAYS)[number], people: ToCall[]) =>
  people.filter((person) => toldBy(person) === way)

function Head({ list: { title, at, people } }: { list: CallList }) {
  return (
    <>
      <View>
        <View className='calls-strong'>{title}</View>
        <View className='calls-second lines-phrases'>{momentWords(at, now())}</View>
      </View>
      <View className='calls-strong' {...aria('status')}>
        {words.toCall(by('notYet', people).length)}
      </View>
    </>
  )
}

/** How many were told which way, and who. What anybody read is nobody else's business. */
function Told({ list: { signedUp, people } }: { list: CallList }) {
  return (
    <View>
      <View className='calls-strong' {...aria('heading')} aria-level='2'>
        {words.told}
      </View>
      {signedUp > 0 && <Row label={words.signedUp}>{words.count(signedUp)}</Row>}
      {TOLD_WAYS.map((way) => {
        const told = by(way, people)
        return (
          <Row key={way} label={words.ways[way]} detail={told.map(({ name }) => name).join('、')}>
            {words.count(told.length)}
          </Row>
        )
      })}
    </View>
  )
}
