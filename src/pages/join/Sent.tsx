import { useState } from 'react'
import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useWithdrawJoining } from '@/client/joining'
import { phone as call } from '@/client/platform'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts, type Result } from '@/components/ResultPage'
import { pastDayWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.join

type Joining = NonNullable<ReplyOf<'joining.mine'>['last']>

interface SentProps {
  frame: PageProps
  joining: Joining
  onAgain: () => void
  /** Begins anew, after a no. */
  onAnew: () => void
}

const resultOf = ({ state, name, branch, contact, sentAt, words: why }: Joining): Result => ({
  tone: state === 'declined' ? 'stop' : 'wait',
  happened: state === 'declined' ? words.declined : words.waiting,
  detail: why ?? undefined,
  facts: [
    { label: words.nameField, answer: name, detail: branch },
    { label: words.when, answer: pastDayWords(sentAt, now()) },
    { label: words.whom, answer: contact.title, detail: contact.phone },
  ],
  next: state === 'declined' ? words.afterNo : words.afterSent,
})

/** What became of it. It stays, and says the same tomorrow; taking back asks once more. */
export function Sent({ frame, joining, onAgain, onAnew }: SentProps) {
  const { act, run, clear } = useWithdrawJoining()
  const [asking, setAsking] = useState(false)
  const result = resultOf(joining)
  const aloud = useAloud('join', resultTexts(result), { onCall: frame.onCall })
  const take = async () => {
    await run({ joiningId: joining.joiningId })
    onAgain()
  }
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const takeAgain = () => void take()
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={again ? takeAgain : undefined} />
        <Button id='see' words={words.acts.look} onTap={clear} />
      </Page>
    )
  }
  const declined = joining.state === 'declined'
  const callThem = (
    <Button
      kind={declined ? 'second' : 'main'}
      id='callBranch'
      icon='phone'
      words={words.acts.callBranch}
      onTap={() => void call(joining.contact.phone)}
    />
  )
  const ways = asking
    ? {
        title: words.reallyTake,
        second: <Button id='keep' words={words.acts.keep} onTap={() => setAsking(false)} />,
        main: (
          <Button kind='main' id='reallyTake' words={words.acts.take} onTap={() => void take()} />
        ),
      }
    : declined
      ? {
          second: callThem,
          main: <Button kind='main' id='anew' words={words.acts.anew} onTap={onAnew} />,
        }
      : {
          second: <Button id='take' words={words.acts.take} onTap={() => setAsking(true)} />,
          main: callThem,
        }
  return (
    <Page {...frame} {...ways}>
      <ResultPage {...result} {...aloud} />
      {!declined && !asking && <Button {...wayTo('claim')} words={words.acts.slip} />}
    </Page>
  )
}
