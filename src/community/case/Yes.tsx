import { useState } from 'react'
import { useExtend, useNoteYes, type WholeCase } from '@/client/caseFile'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { CASE_SIDES, type CaseSide, type Heard } from '@/domain/caseFile'
import { communityStrings } from '@/communityStrings'

const { note, again, busy } = communityStrings.case

interface YesProps {
  frame: PageProps
  file: WholeCase
  onDone: () => void
}

type Hows = Record<Heard | '', string>

/** Another month, with what each side said to just this. */
export function Again({ frame, file: { caseId, yeses }, onDone }: YesProps) {
  const [said, setSaid] = useState<Record<CaseSide, Heard | ''>>({ one: '', other: '' })
  const { act, run } = useExtend()
  const { one, other } = said
  const send = async () => {
    if (one === '' || other === '') return
    const round = Math.max(0, ...yeses.map((yes) => yes.round)) + 1
    await run({ caseId, round, one, other })
    if (useExtend.getState().act.state === 'done') onDone()
  }
  const missing = one === '' || other === '' ? again.missing : undefined
  return (
    <Page
      {...frame}
      title={again.title}
      main={
        <Button
          kind='main'
          id='extend'
          words={again.send}
          reason={act.state === 'busy' ? busy : missing}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {CASE_SIDES.map((side) => (
        <Pick<Heard | ''>
          key={side}
          id={side}
          label={again[side]}
          options={again.hows as Hows}
          chosen={said[side]}
          onPick={(how) => setSaid({ ...said, [side]: how })}
        />
      ))}
    </Page>
  )
}

/** Which side said yes to mediating, and how: by who asked it. */
export function Note({ frame, file: { caseId, yeses }, onDone }: YesProps) {
  const open = CASE_SIDES.filter((side) => !yeses.some((yes) => yes.side === side))
  const [side, setSide] = useState<CaseSide | ''>(open.length === 1 ? (open[0] ?? '') : '')
  const [heard, setHeard] = useState<Heard | ''>('')
  const { act, run } = useNoteYes()
  const send = async () => {
    if (side === '' || heard === '') return
    await run({ caseId, side, heard })
    if (useNoteYes.getState().act.state === 'done') onDone()
  }
  const sides = Object.fromEntries(open.map((one) => [one, note.sides[one]]))
  return (
    <Page
      {...frame}
      title={note.title}
      main={
        <Button
          kind='main'
          id='note'
          words={note.send}
          reason={
            act.state === 'busy' ? busy : side === '' || heard === '' ? note.missing : undefined
          }
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Pick<CaseSide | ''>
        id='side'
        label={note.side}
        options={sides as Record<CaseSide | '', string>}
        chosen={side}
        onPick={setSide}
      />
      <Pick<Heard | ''>
        id='heard'
        label={note.how}
        options={again.hows as Hows}
        chosen={heard}
        onPick={setHeard}
      />
    </Page>
  )
}
