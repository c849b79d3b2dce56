import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPost

const USUAL = [10, 15, 20, 30, 40, 50, 60, 80, 100, 150, 200]

interface SeatsProps {
  /** null: as many as come. */
  seats: number | null
  onPick: (seats: number | null) => void
}

/** How many seats there are, by one tap; a number that is not usual stands there too while it is chosen. */
export function Seats({ seats, onPick }: SeatsProps) {
  const counts = [...new Set([...USUAL, ...(seats === null ? [] : [seats])])]
  const options: Record<string, string> = {
    ...Object.fromEntries(counts.map((count) => [String(count), words.seats(count)])),
    none: words.noSeats,
  }
  return (
    <Pick
      id='seats'
      label={words.questions.seats}
      options={options}
      chosen={seats === null ? 'none' : String(seats)}
      onPick={(value) => onPick(value === 'none' ? null : Number(value))}
    />
  )
}
