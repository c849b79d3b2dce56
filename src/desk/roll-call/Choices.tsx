import { Choice } from '@/components/Choice'
import { MARK_REASONS, MARKS, type AttendanceMark, type MarkReason } from '@/domain/rollCall'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskRollCall

interface MarkChoicesProps {
  /** null: none; undefined: nothing chosen yet. */
  mark: AttendanceMark | null | undefined
  /** Whether there is a mark that can be taken back. */
  marked: boolean
  onPick: (mark: AttendanceMark | null) => void
}

/** Every way there is to have taken part. */
export const MarkChoices = ({ mark, marked, onPick }: MarkChoicesProps) => (
  <>
    {MARKS.map((one) => (
      <Choice
        key={one}
        kind='one'
        id={`mark-${one}`}
        words={strings.marks[one]}
        checked={mark === one}
        onTap={() => onPick(one)}
      />
    ))}
    {marked && (
      <Choice
        kind='one'
        id='mark-none'
        words={words.unmarked}
        checked={mark === null}
        onTap={() => onPick(null)}
      />
    )}
  </>
)

interface WhyChoicesProps {
  why: MarkReason | null
  onPick: (why: MarkReason) => void
}

/** Why a mark is changed after the day (rule 20). */
export const WhyChoices = ({ why, onPick }: WhyChoicesProps) => (
  <>
    {MARK_REASONS.map((one) => (
      <Choice
        key={one}
        kind='one'
        id={`why-${one}`}
        words={words.reasons[one]}
        checked={why === one}
        onTap={() => onPick(one)}
      />
    ))}
  </>
)
