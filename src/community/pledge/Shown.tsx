import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { copyText } from '@/client/platform'
import { cardAddress, usePledgeCode, verifyAddress, type MyPledge } from '@/client/pledge'
import { useAgainSoon, useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { QrCode } from '@/components/QrCode'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import { PledgeCard } from '../PledgeCard'

const words = communityStrings.pledge

/** Well before the code of a slot ends. */
const RENEWED_EVERY = 60_000

interface ShownProps {
  frame: PageProps
  card: NonNullable<MyPledge['card']>
  onWithdraw: () => void
}

/** The card, and the code that says it is true. */
export function Shown({ frame, card, onWithdraw }: ShownProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const audiences = card.seenBy.map((audience) => communityStrings.seenBy[audience].name)
  const copy = async () => setCopied(await copyText(cardAddress(card.pledgeId)))
  return (
    <Page
      {...frame}
      title={words.title}
      main={<Button id='withdraw' words={words.acts.withdraw} onTap={onWithdraw} />}
    >
      <PledgeCard card={card} since={card.since} />
      <Code name={card.name} />
      <View>
        <Row label={words.seenBy}>{audiences.join('、') || words.nobody}</Row>
        <Row label={words.until}>{dayWords(`${card.until}T00:00:00.000Z`, now())}</Row>
      </View>
      <Button {...wayTo('pledgeMake')} words={words.acts.change} />
      {card.seenBy.includes('everyone') && (
        <Button id='copy' words={words.acts.copy} onTap={() => void copy()} />
      )}
      {copied !== null && (
        <View {...aria('status')}>
          <StatusWords
            tone={copied ? 'good' : 'stop'}
            words={copied ? words.copied : words.notCopied}
          />
          {copied && words.copyHint}
        </View>
      )}
    </Page>
  )
}

function Code({ name }: { name: string }) {
  const { loaded, onAgain } = useShown(usePledgeCode, {})
  useAgainSoon(true, onAgain, RENEWED_EVERY)
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {({ pledgeId, code, until }) =>
        until <= now() ? (
          <Problem {...words.codeOld} onAgain={onAgain} />
        ) : (
          <>
            <QrCode text={verifyAddress(pledgeId, code)} words={words.code(name)} />
            <View>{words.scan}</View>
          </>
        )
      }
    </Load>
  )
}
