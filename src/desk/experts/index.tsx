import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import {
  useAsked,
  useAskExpert,
  useCloseAsk,
  useDecideCard,
  useExpertPhone,
  type Asked,
} from '@/client/expert'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Ask } from './Ask'
import { Card, type InReview } from './Card'
import { One } from './One'
import { Waiting } from './Waiting'

const words = deskStrings.deskExperts
const TONES = { asked: 'wait', accepted: 'good', declined: 'plain', closed: 'good' } as const

type Doing =
  { what: 'ask' } | { what: 'one'; askId: string } | { what: 'card'; card: InReview } | null

/** For workers of a community and the bureau: what was asked of experts; for the bureau their cards too. */
export default function Experts() {
  const frame = useFrame()
  const me = useMe()
  const list = useShownList(useAsked, {})
  const [doing, setDoing] = useState<Doing>(null)
  const clear = () =>
    [useAskExpert, useCloseAsk, useDecideCard, useExpertPhone].forEach((store) =>
      store.getState().clear(),
    )
  useDidShow(clear)
  const onBack = () => {
    clear()
    setDoing(null)
    list.onAgain()
  }
  const bureau = me?.offices.includes('bureauOfficer') ?? false
  const asks = list.loaded.state === 'shown' ? list.loaded.reply : []
  const one = doing?.what === 'one' && asks.find(({ askId }) => askId === doing.askId)
  if (one) return <One {...{ frame, ask: one, onBack }} />
  if (doing?.what === 'ask') return <Ask {...{ frame, onBack }} />
  if (doing?.what === 'card') return <Card {...{ frame, card: doing.card, onBack }} />
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button
          kind='main'
          id='askExpert'
          words={words.acts.ask}
          onTap={() => setDoing({ what: 'ask' })}
        />
      }
    >
      {bureau && <Waiting onPick={(card) => setDoing({ what: 'card', card })} />}
      <Heading words={words.asked} />
      <List
        {...list}
        id='ask'
        entry={(ask) => ({
          ...entry(ask),
          onTap: () => setDoing({ what: 'one', askId: ask.askId }),
        })}
        empty={{ icon: 'ear', ...words.empty }}
      />
    </Page>
  )
}

const entry = ({ words: what, state, field, name, place }: Asked) => ({
  title: what,
  status: [{ tone: TONES[state], words: words.states[state] }],
  lines: [[field, name].filter(Boolean).join(' '), place],
})
