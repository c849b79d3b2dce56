import { useState } from 'react'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { usePartyDays, type PartyDayItem } from '@/client/partyDay'
import { go } from '@/client/platform'
import { useShownListLater } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Tile, Tiles } from '@/components/Tile'
import { daysLeftWords, momentWords } from '@/domain/time'
import { partyDayStrings } from '@/partyDayStrings'
import { strings } from '@/strings'

const words = partyDayStrings.partyDays

/** 主题党日: the party days of one's branches; what goes on now comes first. */
export default function PartyDays() {
  const [which, setWhich] = useState<'coming' | 'past'>('coming')
  const frame = useFrame()
  const list = useShownListLater(usePartyDays, { which })
  return (
    <Page {...frame} title={words.title}>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <List id='partyDay' {...list} entry={entry} empty={{ icon: 'flag', ...words.empty }} />
      <Tiles>
        <Tile {...wayTo('birthday')} icon='star' {...words.tiles.birthday} />
        <Tile {...wayTo('lectures')} icon='sound' tone='blue' {...words.tiles.lectures} />
      </Tiles>
    </Page>
  )
}

function entry({
  activityId,
  title,
  branch,
  place,
  startsAt,
  endsAt,
  on,
  state,
  mark,
}: PartyDayItem) {
  const time = now()
  const cancelled = state === 'cancelled'
  const over = !cancelled && time > endsAt
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
      ...(mark ? [words.mark(strings.marks[mark])] : []),
    ],
    // What is over is looked at again, and made up, step by step.
    onTap: () => void go(on || over ? 'partyDayFollow' : 'activity', { activityId }),
  }
}
