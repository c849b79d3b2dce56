import type { Act } from '@/client/act'
import { Button } from '@/components/Button'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskActivity

interface DoingProps {
  act: Act<object>
  onAgain: () => void
}

/** What came of the last try, where it failed; what was written stays below. */
export function Doing({ act, onAgain }: DoingProps) {
  if (act.state !== 'failed') return null
  const { again, ...problem } = act.problem
  return <Problem {...problem} onAgain={again ? onAgain : undefined} />
}

interface DoingActsProps {
  act: Act<object>
  words: string
  /** Why it cannot be done yet. */
  reason: string | undefined
  onTap: () => void
  onLeave: () => void
}

/** The two acts of a change, as a page takes them: doing it, and leaving everything as it was. */
export const doingActs = ({ act, onLeave, ...tap }: DoingActsProps) => ({
  main: (
    <Button
      {...tap}
      kind='main'
      id='tell'
      reason={act.state === 'busy' ? words.busy : tap.reason}
    />
  ),
  second: <Button id='leave' words={words.acts.leave} onTap={onLeave} />,
})
