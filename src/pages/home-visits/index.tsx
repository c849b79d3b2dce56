import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { notLet, useActing } from '@/client/acting'
import { now } from '@/client/clock'
import { dictation } from '@/client/dictation'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { useShown } from '@/client/shown'
import { useAskVisit, useTakeBack } from '@/client/task'
import { goersWords, useMyVisits, type Visit } from '@/client/visit'
import { byWords } from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { Writing } from '@/components/Writing'
import { LONGEST_WORDS } from '@/domain/task'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.homeVisits

/** Who comes to see me, whom I go to see, and the one tap that asks somebody to come. */
export default function HomeVisits() {
  const frame = useFrame()
  const me = useMe()
  const acting = useActing(({ elder }) => elder !== null)
  const { loaded, onAgain } = useShown(useMyVisits, {})
  const ask = useAskVisit()
  const back = useTakeBack()
  const [text, setText] = useState('')
  useDidShow(() => {
    ask.clear()
    back.clear()
  })
  const said = text.trim()
  const send = async () => {
    back.clear()
    await ask.run(said ? { words: said } : {})
    // What was refused stays there to be sent again.
    if (useAskVisit.getState().act.state === 'done') setText('')
    onAgain()
  }
  const takeBack = async () => {
    await back.run({})
    ask.clear()
    onAgain()
  }
  const asked = loaded.state === 'shown' ? loaded.reply.asked : null
  const failed = [ask.act, back.act].find(({ state }) => state === 'failed')
  // Whom one acts for may be nowhere at home: then the server says so.
  const nowhere = !acting && !me?.homeBranch ? words.noBranch : undefined
  const busy = [ask.act, back.act].some(({ state }) => state === 'busy') ? words.busy : undefined
  const never = nowhere ?? (notLet('signUp') ? strings.acting.notThis : undefined)
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        loaded.state === 'shown' &&
        (asked ? (
          <Button
            id='takeBack'
            words={words.acts.takeBack}
            reason={busy}
            onTap={() => void takeBack()}
          />
        ) : (
          <Button
            kind='main'
            id='ask'
            words={words.acts.ask}
            reason={busy ?? never}
            onTap={() => void send()}
          />
        ))
      }
    >
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {({ coming, going, asked }) => (
          <>
            {(asked || back.act.state === 'done') && (
              <View {...aria('status')}>
                {asked ? (
                  <StatusWords tone='wait' words={words.asked} />
                ) : (
                  <StatusWords tone='plain' words={words.undone} />
                )}
              </View>
            )}
            {asked && <View>{asked.by ? byWords(asked.by) : words.told}</View>}
            {asked?.words && <Row label={words.said}>{asked.words}</Row>}
            <Shelf title={words.coming} visits={coming} empty />
            <Shelf title={words.going} visits={going} />
            {!asked && !never && (
              <Writing
                id='said'
                label={words.field}
                value={text}
                longest={LONGEST_WORDS}
                onChange={setText}
                dictate={dictation()}
              />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}

interface ShelfProps {
  title: string
  visits: Visit[]
  /** Says so where there is none. */
  empty?: boolean
}

function Shelf({ title, visits, empty = false }: ShelfProps) {
  if (visits.length === 0 && !empty) return null
  return (
    <View>
      <Heading words={title} />
      {visits.length === 0 && <View>{words.nobody}</View>}
      {visits.map((visit) => (
        <Row
          key={visit.visitId}
          label={strings.visits.kinds[visit.kind]}
          detail={`${visit.name}，${goersWords(visit)}`}
        >
          {momentWords(visit.startsAt, now())}
        </Row>
      ))}
    </View>
  )
}
