import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { goHome } from '@/client/platform'
import { useSession } from '@/client/session'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { Loading } from '@/components/Loading'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'

/** Only in a demonstration: be one of its people. */
export default function People() {
  return (
    <Page {...useFrame()} title='选一个演示人物'>
      <DemoPeople />
    </Page>
  )
}

function DemoPeople() {
  const { current, load, beDemo } = useSession()
  if (current.state === 'loading') return <Loading />
  if (current.state === 'failed')
    return <Problem {...current.problem} onAgain={() => void load()} />
  const { demoPeople, me } = current.reply
  if (demoPeople.length === 0) return <Empty icon='people' words='这里没有演示人物' />

  const choose = async (persona: string) => {
    await beDemo(persona)
    if (useSession.getState().current.state === 'shown') await goHome()
  }
  return (
    <>
      <View>这里的人和事都是演示，不是真的。</View>
      {demoPeople.map(({ persona, name, who }) => (
        <Choice
          key={persona}
          id={`person-${persona}`}
          kind='one'
          words={name}
          second={who}
          checked={me?.name === name}
          onTap={() => void choose(persona)}
        />
      ))}
    </>
  )
}
