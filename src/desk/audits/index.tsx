import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import {
  actorWords,
  auditWords,
  filterOf,
  subjectWords,
  useAudits,
  useSaveAudits,
  type Audit,
  type AuditDays,
} from '@/client/audit'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { HAS_FILES, toTop } from '@/client/platform'
import { useShownList } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { pastMomentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskAudits

interface Chosen {
  days: AuditDays
  /** About whom; null: everybody. */
  person: NonNullable<Audit['subject']> | null
}

const question = ({ days, person }: Chosen) => filterOf(days, person?.recordId)

/** For the bureau: who did what. A tap on one leaves only what is about the same person. */
export default function Audits() {
  const [chosen, setChosen] = useState<Chosen>({ days: 'week', person: null })
  const list = useShownList(useAudits, question(chosen))
  const { act, run, clear } = useSaveAudits()
  useDidShow(clear)
  const choose = (choice: Chosen) => {
    clear()
    setChosen(choice)
    toTop()
  }
  const { days, person } = chosen
  return (
    <Page {...useFrame()} wide title={words.title}>
      <Pick
        id='days'
        label={words.days}
        options={words.dayKinds}
        chosen={days}
        onPick={(one) => choose({ days: one, person })}
      />
      {person && (
        <>
          <View {...aria('status')}>{words.only(person.name || words.left)}</View>
          <Button
            id='everybody'
            words={words.acts.all}
            onTap={() => choose({ days, person: null })}
          />
        </>
      )}
      {HAS_FILES && (
        <Button
          id='save'
          words={words.acts.save}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void run(question(chosen))}
        />
      )}
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>{act.reply.more ? words.savedSome : words.saved}</View>
      )}
      <List
        {...list}
        id='audit'
        entry={(one) => ({
          title: auditWords(one),
          note: pastMomentWords(one.at, now()),
          lines: [
            words.by(actorWords(one)),
            ...(one.subject ? [words.about(subjectWords(one))] : []),
          ],
          onTap: () => one.subject && choose({ days, person: one.subject }),
        })}
        empty={{ icon: 'list', ...words.empty }}
      />
    </Page>
  )
}
