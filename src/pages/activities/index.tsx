import { useState } from 'react'
import { useActivities } from '@/client/activity'
import { activityEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { usePractising } from '@/client/practice'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Narrow } from '@/components/Narrow'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty, acts, period, periods, from, origins, line } = strings.activities

const PERIOD = { label: period, options: periods }
const FROM = { label: from, options: origins }
const LINE = { label: line, options: { all: strings.narrow.all, ...strings.lines } }

type Chosen = {
  period: keyof typeof periods
  from: keyof typeof origins
  line: keyof typeof LINE.options
}

const question = ({ line, ...rest }: Chosen) => ({ ...rest, ...(line !== 'all' && { line }) })

/** 活动报名: what is coming, the soonest first. */
export default function Activities() {
  const member = Boolean(useMe()?.memberId)
  const [chosen, setChosen] = useState<Chosen>({ period: 'coming', from: 'all', line: 'all' })
  const list = useShownList(useActivities, question(chosen))
  const practising = usePractising()
  const { loaded } = list
  // Who has signed up for something knows how.
  const mayPractise =
    !practising && loaded.state === 'shown' && !loaded.reply.some(({ mine }) => mine)
  return (
    <Page {...useFrame()} title={title}>
      {loaded.state !== 'failed' && (
        <Narrow
          words={acts.choose}
          // A guest has no branch and no community to choose.
          ways={{ period: PERIOD, ...(member && { from: FROM }), line: LINE }}
          chosen={chosen}
          onChoose={setChosen}
        >
          {mayPractise && <Button {...wayTo('practice')} words={acts.practise} />}
        </Narrow>
      )}
      <List {...list} id='activity' entry={activityEntry} empty={{ icon: 'calendar', ...empty }} />
    </Page>
  )
}
