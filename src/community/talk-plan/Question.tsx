import { dictation } from '@/client/dictation'
import type { Loaded } from '@/client/load'
import type { TeamDesk } from '@/client/team'
import { Choice } from '@/components/Choice'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { Stepper } from '@/components/Stepper'
import { LONGEST_SUBJECT, MOST_ROUNDS } from '@/domain/talk'
import { communityStrings } from '@/communityStrings'
import type { Draft, Step } from './draft'
import { Day, Hour } from './When'

const words = communityStrings.talk

interface QuestionProps {
  step: Step
  draft: Draft
  members: { loaded: Loaded<TeamDesk>; onAgain: () => void }
  onChange: (draft: Draft) => void
}

/** The one question of this step. */
export function Question({ step, draft, members, onChange }: QuestionProps) {
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  switch (step) {
    case 'subject':
      return (
        <>
          <Line label={words.subject} value={draft.subject} set={(subject) => set({ subject })} />
          <Stepper
            id='round'
            count={draft.round}
            unit={words.unit}
            least={1}
            most={MOST_ROUNDS}
            onChange={(round) => set({ round })}
          />
        </>
      )
    case 'place':
      return <Line label={words.where} value={draft.place} set={(place) => set({ place })} />
    case 'day':
      return <Day chosen={draft.day} onPick={(day) => set({ day, minute: null })} />
    case 'hour':
      return <Hour day={draft.day} chosen={draft.minute} onPick={(minute) => set({ minute })} />
    case 'who':
      return <Who draft={draft} members={members} set={(speakers) => set({ speakers })} />
  }
}

function Line(props: { label: string; value: string; set: (value: string) => void }) {
  return (
    <Field
      id='line'
      label={props.label}
      value={props.value}
      longest={LONGEST_SUBJECT}
      dictate={dictation()}
      onChange={props.set}
      onDone={() => undefined}
    />
  )
}

interface WhoProps extends Pick<QuestionProps, 'draft' | 'members'> {
  set: (speakers: string[]) => void
}

/** Only who is in the team stands there (A2). */
function Who({ draft: { speakers }, members, set }: WhoProps) {
  const toggle = (recordId: string) =>
    set(
      speakers.includes(recordId)
        ? speakers.filter((one) => one !== recordId)
        : [...speakers, recordId],
    )
  return (
    <Load {...members}>
      {({ people }) =>
        people
          .filter(({ standing }) => standing === 'active')
          .map(({ recordId, name }, at) => (
            <Choice
              key={recordId}
              id={`speaker-${at}`}
              kind='many'
              words={name}
              checked={speakers.includes(recordId)}
              onTap={() => toggle(recordId)}
            />
          ))
      }
    </Load>
  )
}
