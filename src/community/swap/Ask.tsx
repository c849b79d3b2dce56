import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAskSwap, useShiftPeople } from '@/client/shift'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.swap
const ANYBODY = 'anybody'

/** Who is to stand in: one of those who take such shifts, or whoever can. */
export function Ask({ frame, activityId }: { frame: PageProps; activityId: string }) {
  const { loaded, onAgain } = useShown(useShiftPeople, { activityId })
  const { act, run } = useAskSwap()
  const [chosen, setChosen] = useState<string | null>(null)
  const ask = () =>
    void run({ activityId, ...(chosen !== null && chosen !== ANYBODY && { recordId: chosen }) })
  if (act.state === 'done')
    return (
      <Page {...frame} title={words.title}>
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.asked} />
        </View>
        <View>{words.askedHint}</View>
      </Page>
    )
  const option = (id: string, name: string, second?: string) => (
    <Choice
      key={id}
      id={`who-${id}`}
      kind='one'
      words={name}
      second={second}
      checked={chosen === id}
      onTap={() => setChosen(id)}
    />
  )
  return (
    <Page
      {...frame}
      title={words.who}
      main={
        loaded.state === 'shown' && (
          <Button
            kind='main'
            id='askSwap'
            words={words.acts.ask}
            reason={act.state === 'busy' ? words.busy : chosen === null ? words.choose : undefined}
            onTap={ask}
          />
        )
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? ask : undefined} />
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {({ people }) => (
          <>
            {option(ANYBODY, words.anybody, words.anybodyHint)}
            {people.map(({ recordId, name }) => option(recordId, name))}
          </>
        )}
      </Load>
    </Page>
  )
}
