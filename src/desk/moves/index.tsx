import { useState } from 'react'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { kindWords, useMoves } from '@/client/membership'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { pastDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskMoves

type Move = ReplyOf<'membership.requests'>['items'][number]

/** For a secretary: who wants to come into the own branch, and whom it hands to another. */
export default function Moves() {
  const [which, setWhich] = useState<keyof typeof words.whiches>('in')
  const list = useShownList(useMoves, { which })
  return (
    <Page
      {...useFrame()}
      wide
      title={words.title}
      second={<Button {...wayTo('deskPropose')} words={words.acts.propose} />}
    >
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <List
        {...list}
        id='move'
        entry={(move) => entry(move, which)}
        empty={{ icon: 'people', ...words.empty }}
      />
    </Page>
  )
}

const entry = ({ moveId, name, kind, from, to, askedAt }: Move, which: 'in' | 'out') => ({
  title: name,
  status: [{ words: words.waiting, tone: 'wait', icon: 'clock' } as const],
  note: pastDayWords(askedAt, now()),
  lines: [kindWords(kind), which === 'out' ? words.to(to) : from ? words.from(from) : to],
  onTap: wayTo('deskMove', { moveId }).onTap,
})
