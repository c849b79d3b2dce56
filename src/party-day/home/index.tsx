import { useState } from 'react'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { usePartyDays, type PartyDayItem } from '@/client/partyDay'
import { go } from '@/client/platform'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
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
  const serves = useMe()?.offices.includes('branchSecretary')
  const list = useShownList(usePartyDays, { which })
  const next = list.loaded.state === 'shown' ? list.loaded.reply.find(mayAskLeave) : undefined
  return (
    <Page {...frame} title={words.title}>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      {next && (
        <Button
          {...wayTo('askLeave', { activityId: next.activityId })}
          icon='leave'
          words={next.mark === 'leave' ? words.onLeave : words.leave}
        />
      )}
      <List id='partyDay' {...list} entry={entry} empty={{ icon: 'flag', ...words.empty }} />
      <Tiles>
        <Tile {...wayTo('birthday')} icon='star' {...words.tiles.birthday} />
        <Tile {...wayTo('lectures')} icon='sound' tone='blue' {...words.tiles.lectures} />
        {serves && (
          <Tile
            {...wayTo('deskYear')}
            icon='list'
            tone='green'
            words={strings.deskTitles.deskYear}
            second={words.tiles.record}
          />
        )}
      </Tiles>
    </Page>
  )
}

/** Of the next one that has not begun, leave is two taps away: this one, and the reason. */
const mayAskLeave = ({ state, startsAt, mark }: PartyDayItem) =>
  state === 'published' && now() < startsAt && (mark === null || mark === 'leave')

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
  const over = !cancelled && !on && time > endsAt
  return {
    title,
    status: [
      ...(on ? [{ words: words.on, tone: 'busy', icon: 'sound' } as const] : []),
      ...(cancelled ? [{ words: strings.phases.cancelled, tone: 'stop' } as const] : []),
      ...(over ? [{ words: strings.phases.done, tone: 'plain' } as const] : []),
    ],
    note: on ? undefined : daysLeftWords(startsAt, time),
    lines: [
      momentWords(startsAt, time),
      branch,
      place,
      ...(mark ? [words.mark(strings.marks[mark])] : []),
    ],
    // What is over is looked at again, and made up, step by step.
    onTap: () => void go(on || over ? 'partyDayFollow' : 'activity', { activityId }),
  }
}
