import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { wayTo } from '@/client/entries'
import { cardLines, type MyAsk } from '@/client/expert'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.expert
const CARD = { review: 'wait', published: 'good', sentBack: 'stop', hidden: 'plain' } as const
const ASK = { asked: 'wait', accepted: 'good', declined: 'plain', closed: 'good' } as const

interface FactsProps {
  mine: ReplyOf<'expert.mine'>
  onAsk: (ask: MyAsk) => void
}

/** How my card stands, and what I am asked, the newest first. */
export function Facts({ mine: { may, card, asks }, onAsk }: FactsProps) {
  return (
    <>
      {!may && (
        <>
          <View>{words.notYet}</View>
          <Button {...wayTo('teams')} words={words.acts.teams} />
        </>
      )}
      {may && !card && (
        <View>
          {words.none}。{words.noPhone}
        </View>
      )}
      {card && (
        <>
          <View {...aria('status')}>
            <StatusWords tone={CARD[card.state]} words={words.states[card.state]} />
          </View>
          <View>
            <Row label={words.field} detail={cardLines(card).join('，')}>
              {card.field}
            </Row>
            {card.why !== null && <Row label={words.why}>{card.why}</Row>}
          </View>
        </>
      )}
      {asks.length > 0 && <Heading words={words.asks} />}
      {asks.map((ask, at) => (
        <Entry
          key={ask.askId}
          id={`ask-${at}`}
          title={ask.words}
          status={[{ tone: ASK[ask.state], words: words.askStates[ask.state] }]}
          lines={[
            ask.of ?? words.bureau,
            ask.place,
            ...(ask.result === null ? [] : [words.result(ask.result)]),
          ]}
          onTap={() => onAsk(ask)}
        />
      ))}
    </>
  )
}
