import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useJoinings } from '@/client/joining'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { pastDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const { title, empty, waiting } = deskStrings.deskJoinings

type Waiting = ReplyOf<'joining.list'>['items'][number]

/** For a secretary: who asks to be written into the own branch, the oldest first. */
export default function Joinings() {
  const list = useShownList(useJoinings, {})
  return (
    <Page {...useFrame()} wide title={title}>
      <List {...list} id='joining' entry={entry} empty={{ icon: 'people', ...empty }} />
    </Page>
  )
}

const entry = ({ joiningId, name, branch, sentAt }: Waiting) => ({
  title: name,
  status: [{ words: waiting, tone: 'wait', icon: 'clock' } as const],
  note: pastDayWords(sentAt, now()),
  lines: [branch],
  onTap: wayTo('deskJoining', { joiningId }).onTap,
})
