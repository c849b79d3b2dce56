import { useState } from 'react'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { usePartyDays, type PartyDayItem } from '@/client/partyDay'
import { go } from '@/client/platform'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { daysLeftWords, momentWords } from '@/domain/time'
import { partyDayStrings } from '@/partyDayStrings'
import { strings } from '@/strings'

const words = partyDayStrings.partyDays

/** 主题党日: the party days of one's branches; what goes on now comes first. */
export default function PartyDays() {
  const [which, setWhich] = useState<'coming' | 'past'>('coming')
  const frame = useFrame()
  return (
    <Page {...frame} title={words.title}>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <Shelf key={which} which={which} />
    </Page>
  )
}

function Shelf({ which }: { which: 'coming' | 'past' }) {
  const list = useShownList(usePartyDays, { which })
  return <List id='partyDay' {...list} entry={entry} empty={{ icon: 'flag', ...words.empty }} />
}

function entry({ activityId, title, branch, place, startsAt, on, state, mark }: PartyDayItem) {
  const time = now()
  const cancelled = state === 'cancelled'
  return {
    title,
    status: [
      ...(on ? [{ words: words.on, tone: 'busy', icon: 'sound' } as const] : []),
      ...(cancelled ? [{ words: strings.phases.cancelled, tone: 'stop' } as const] : []),
    ],
    note: on ? undefined : daysLeftWords(startsAt, time),
    lines: [
      momentWords(startsAt, time),
      `${branch}，${place}`,
      ...(mark ? [words.mark(strings.rollCall.marks[mark])] : []),
    ],
    onTap: () => void go(on ? 'partyDayFollow' : 'activity', { activityId }),
  }
}
