import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import type { Leading } from '@/client/partyDayLead'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { toldParts } from '@/domain/planAgreed'
import { pastMomentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import type { Agreeing } from './agreeing'

const { agreement: words, acts, busy: wait } = deskStrings.deskPartyDay

type Agreed = Leading['agreement']

const TONES = {
  draft: 'plain',
  asked: 'wait',
  agreed: 'good',
  returned: 'stop',
  changed: 'wait',
} as const

interface AgreementProps {
  agreement: Agreed
  agreeing: Agreeing
}

/** Where the plan stands with the committee, who said what, and what may be taken back. */
export function Agreement({ agreement, agreeing }: AgreementProps) {
  const { standing, last, alone, changed } = agreement
  const { failed, busy, turn, onWithdraw } = agreeing
  const asked = standing === 'asked' && last
  const told = toldParts(changed)
  return (
    <>
      <Heading words={words.title} />
      <View {...aria('status')}>
        <StatusWords
          tone={TONES[standing]}
          words={asked && !last.mine ? words.askedMe : words[standing]}
        />
      </View>
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      <Facts agreement={agreement} />
      {standing !== 'agreed' && (
        <View>
          {alone && `${words.alone}，${words.aloneHint}`}
          {changed.length === 0 ? words.tells : told.length > 0 ? words.again : words.quiet}
        </View>
      )}
      {asked && !last.mine && (
        <Button
          id='giveBack'
          words={acts.giveBack}
          reason={busy ? wait : undefined}
          onTap={() => turn(true)}
        />
      )}
      {asked && last.mine && (
        <Button
          id='withdraw'
          words={acts.withdraw}
          reason={busy ? wait : undefined}
          onTap={() => void onWithdraw()}
        />
      )}
    </>
  )
}

function Facts({ agreement: { last, changed } }: { agreement: Agreed }) {
  if (!last || last.state === 'withdrawn') return null
  const parts = changed.map((part) => strings.messages.parts[part]).join('、')
  return (
    <View>
      {last.by && (
        <Row label={words.by} detail={pastMomentWords(last.at, now())}>
          {last.by}
        </Row>
      )}
      {last.decider && (
        <Row label={words.decider} detail={last.alone ? words.decidedAlone : undefined}>
          {last.decider}
        </Row>
      )}
      {last.words && <Row label={words.words}>{last.words}</Row>}
      {parts && <Row label={words.parts}>{parts}</Row>}
    </View>
  )
}

/** What is to be done next with a plan that is saved; null: nothing, it is agreed or waits. */
export function nextAct({ agreement, agreeing }: AgreementProps) {
  const { standing, last, alone } = agreement
  const { busy, onAsk, onAgree } = agreeing
  const reason = busy ? wait : undefined
  if (standing === 'agreed') return null
  if (standing === 'asked')
    return !last?.mine || alone ? (
      <Button
        kind='main'
        id='agree'
        words={alone ? acts.decideAlone : acts.agree}
        reason={reason}
        onTap={() => void onAgree()}
      />
    ) : null
  return (
    <Button
      kind='main'
      id='ask'
      words={alone ? acts.decideAlone : acts.ask}
      reason={reason}
      onTap={() => void onAsk(alone)}
    />
  )
}
