import { useMinutesStep } from '@/client/minutes'
import type { PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { People } from './People'

const words = deskStrings.deskMinutes

interface ReaderProps {
  frame: PageProps
  activityId: string
  branchId: string
  version: number
  onDone: () => void
}

/** Who took part and is asked to read the minutes over; the server says who cannot. */
export function Reader({ frame, activityId, branchId, version, onDone }: ReaderProps) {
  const { act, run } = useMinutesStep()
  const ask = async (recordId: string) => {
    await run({ act: 'ask', activityId, version, recordId })
    if (useMinutesStep.getState().act.state === 'done') onDone()
  }
  return (
    <People
      frame={frame}
      branchId={branchId}
      title={words.reader}
      hint={words.readerHint}
      problem={act.state === 'failed' ? act.problem : undefined}
      onPick={(recordId) => void ask(recordId)}
    />
  )
}
