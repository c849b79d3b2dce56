import { useState } from 'react'
import { toTop } from '@/client/platform'
import { Page, type PageProps } from '@/components/Page'
import { spanOf } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { Days, Hours } from '../Days'

const words = deskStrings.deskWriting

interface WhenProps {
  frame: PageProps
  onPick: (at: string) => void
  onBack: () => void
}

/** When an article goes out: a day, then an hour, a page each. */
export function When({ frame, onPick, onBack }: WhenProps) {
  const [day, setDay] = useState<string | null>(null)
  const show = (day: string | null) => {
    toTop()
    setDay(day)
  }
  if (day === null)
    return (
      <Page {...frame} onBack={onBack} title={words.whichDay}>
        <Days chosen={null} onPick={show} />
      </Page>
    )
  return (
    <Page {...frame} onBack={() => show(null)} title={words.whichHour}>
      <Hours
        day={day}
        chosen={null}
        onPick={(start) => onPick(spanOf({ day, start, length: 0 }).startsAt)}
      />
    </Page>
  )
}
