import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useMatter, useVote, type WholeMatter } from '@/client/partyDay'
import { useAgainSoon, useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { isQuorate, neededOf } from '@/domain/matter'
import { partyDayStrings } from '@/partyDayStrings'

const words = partyDayStrings.matter

const CALM = 10_000

/** One question of the branch: the hands there are, and mine, which moves until it is closed. */
export default function Matter() {
  const { matterId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMatter, { matterId })
  const { act, run, clear } = useVote()
  const [chosen, setChosen] = useState<number | null>(null)
  useDidShow(clear)
  const matter = loaded.state === 'shown' ? loaded.reply : null
  useAgainSoon(matter !== null && matter.state !== 'closed', onAgain, CALM)
  const send = async (choice: number | null) => {
    await run({ matterId, choice })
    setChosen(null)
    onAgain()
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  const votes = matter?.state === 'open' && matter.voter
  const mine = matter?.mine ?? null
  const picked = chosen ?? mine
  const missing = picked === null || picked === mine ? words.choose : undefined
  return (
    <Page
      {...frame}
      title={matter?.question ?? words.rule}
      main={
        votes && (
          <Button
            kind='main'
            id='vote'
            icon='check'
            words={mine === null ? words.acts.vote : words.acts.change}
            reason={busy ?? missing}
            onTap={() => void send(picked)}
          />
        )
      }
      second={
        votes &&
        mine !== null && (
          <Button
            id='takeBack'
            words={words.acts.takeBack}
            reason={busy}
            onTap={() => void send(null)}
          />
        )
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(matter) => (
          <>
            <Standing matter={matter} />
            {matter.choices.map((choice, at) =>
              votes ? (
                <Choice
                  key={choice.words}
                  id={`choice-${at}`}
                  kind='one'
                  words={choice.words}
                  second={words.hands(choice.room + choice.home, choice.home)}
                  checked={picked === at}
                  onTap={() => setChosen(at)}
                />
              ) : (
                <Row key={choice.words} label={choice.words}>
                  {words.hands(choice.room + choice.home, choice.home)}
                </Row>
              ),
            )}
            <Quorum matter={matter} />
          </>
        )}
      </Load>
    </Page>
  )
}

function Standing({ matter }: { matter: WholeMatter }) {
  const { state, voter, mine, choices } = matter
  const choice = mine === null ? null : choices[mine]
  return (
    <View {...aria('status')}>
      {state !== 'open' && <StatusWords tone='plain' words={words[state]} />}
      {choice && <StatusWords tone='good' words={words.mine(choice.words)} />}
      {!voter && state === 'open' && (
        <>
          <StatusWords tone='plain' words={words.noVote} />
          {words.noVoteWhy}
        </>
      )}
    </View>
  )
}

function Quorum({ matter }: { matter: WholeMatter }) {
  const { due, here, changed } = matter
  const note = [words.rule, words.noElection, ...(changed ? [words.changed] : [])].join('')
  return (
    <>
      <View>
        <Row label={words.due(due)} detail={isQuorate(matter) ? words.enough : words.short}>
          {words.here(here, neededOf(due))}
        </Row>
      </View>
      <View>{note}</View>
    </>
  )
}
