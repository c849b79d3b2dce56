import { View } from '@tarojs/components'
import { useMyCases } from '@/client/caseFile'
import { useShown } from '@/client/shown'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { deskStrings } from '@/deskStrings'
import { caseEntry } from './entry'

const words = deskStrings.deskCases

/** What a worker asked for people of the community. */
export function Asked() {
  const { loaded, onAgain } = useShown(useMyCases, {})
  return (
    <>
      <Heading words={words.mine} />
      <Load loaded={loaded} onAgain={onAgain}>
        {({ asked }) =>
          asked.length === 0 ? (
            <View>{words.none}</View>
          ) : (
            <>
              {asked.map((one, at) => (
                <Entry key={one.caseId} id={`asked-${at}`} {...caseEntry(one)} />
              ))}
            </>
          )
        }
      </Load>
    </>
  )
}
