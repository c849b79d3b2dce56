import { useState } from 'react'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { useTasks, type Task } from '@/client/task'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { momentWords, pastDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskTasks

/** For a secretary: what members ask the branch for, who asked first first. */
export default function Tasks() {
  const frame = useFrame()
  return (
    <Page {...frame} wide title={words.title}>
      <OfOwnBranch>{({ branchId }) => <OfBranch branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const [which, setWhich] = useState<'open' | 'closed'>('open')
  const list = useShownList(useTasks, { branchId, which })
  return (
    <>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <List {...list} id='task' entry={entry} empty={{ icon: 'done', ...words.empty }} />
    </>
  )
}

function entry({ taskId, kind, name, askedAt, activity, reason, how, ...task }: Task) {
  const said = reason === null ? task.words : strings.tasks.reasons[reason]
  return {
    title: `${name}：${strings.tasks.kinds[kind]}`,
    status: [
      how === null
        ? ({ words: words.waits, tone: 'wait', icon: 'bell' } as const)
        : ({ words: strings.tasks.answers[how], tone: 'plain' } as const),
    ],
    note: pastDayWords(askedAt, now()),
    lines: [
      ...(activity ? [activity.title, momentWords(activity.startsAt, now())] : []),
      ...(said ? [said] : []),
    ],
    onTap: wayTo('deskTask', { taskId }).onTap,
  }
}
