import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { replace } from '@/client/platform'
import { usePlanShifts, useRosterWeek, weekOf } from '@/client/shift'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { LEAST_AT_POST, WEEKLY_LIMIT } from '@/domain/shift'
import { deskStrings } from '@/deskStrings'
import { Copied } from './Copied'
import { Fields } from './Fields'
import { cellsOf, copyOf, type Draft } from './draft'

const words = deskStrings.deskShiftPlan
const WEEKS = { this: 0, next: 1 } as const

const EMPTY: Draft = {
  days: [],
  halves: [],
  posts: [],
  perPost: LEAST_AT_POST,
  weeklyLimit: WEEKLY_LIMIT,
  copied: null,
}

/** A week's roster at once: days, halves and posts by tapping, or as it was the week before. */
export default function ShiftPlan() {
  const frame = useFrame()
  const { communityId = '' } = useRouter().params
  const [which, setWhich] = useState<keyof typeof WEEKS>('next')
  const [draft, setDraft] = useState(EMPTY)
  const { act, run, clear } = usePlanShifts()
  const before = useShown(useRosterWeek, { communityId, week: weekOf(WEEKS[which] - 1) })
  useDidShow(clear)
  const week = weekOf(WEEKS[which])
  const cells = cellsOf(draft, week)
  const plan = () => {
    const { perPost, weeklyLimit } = draft
    void run({ communityId, week, cells, perPost, weeklyLimit })
  }
  if (act.state === 'done')
    return (
      <Page
        {...frame}
        title={words.title}
        main={
          <Button
            kind='main'
            id='list'
            words={words.acts.list}
            onTap={() => void replace('deskShifts', { communityId })}
          />
        }
      >
        <View {...aria('status')}>
          <Empty icon='done' words={words.made(act.reply.added)} hint={words.madeHint} />
        </View>
      </Page>
    )
  const last = before.loaded.state === 'shown' ? copyOf(before.loaded.reply, week) : []
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button
          kind='main'
          id='plan'
          words={words.acts.plan}
          reason={act.state === 'busy' ? words.busy : cells.length === 0 ? words.choose : undefined}
          onTap={plan}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? plan : undefined} />
      )}
      <Pick
        id='week'
        label={words.next}
        options={words.weeks}
        chosen={which}
        onPick={(one) => {
          setWhich(one)
          setDraft({ ...draft, days: [], copied: null })
        }}
      />
      {last.length > 0 && !draft.copied && (
        <Button
          id='copy'
          icon='calendar'
          words={words.acts.copy}
          onTap={() => setDraft({ ...draft, copied: last })}
        />
      )}
      {draft.copied ? (
        <Copied cells={draft.copied} onOwn={() => setDraft({ ...draft, copied: null })} />
      ) : (
        <Fields week={week} draft={draft} onChange={setDraft} />
      )}
    </Page>
  )
}
