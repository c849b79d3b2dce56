import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { goHome } from '@/client/platform'
import { useSession } from '@/client/session'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty, demo } = strings.people

/** Only in a demonstration: be one of its people. */
export default function People() {
  const { current, load, beDemo } = useSession()
  const choose = async (persona: string) => {
    await beDemo(persona)
    if (useSession.getState().current.state === 'shown') await goHome()
  }
  return (
    <Page {...useFrame()} title={title}>
      <Load loaded={current} onAgain={() => void load()}>
        {({ demoPeople, me }) =>
          demoPeople.length === 0 ? (
            <Empty icon='people' {...empty} />
          ) : (
            <>
              <View>{demo}</View>
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
      </Load>
    </Page>
  )
}
