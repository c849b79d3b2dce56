import { useState } from 'react'
import { NEED_WORDS } from '@/client/words'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { NEEDS, type Need } from '@/domain/activity'

interface NeedsProps {
  needs: Need[]
  onChange: (needs: Need[]) => void
}

/** Folded away: most people need nothing. */
export function Needs({ needs, onChange }: NeedsProps) {
  const [open, setOpen] = useState(false)
  if (!open) return <Button id='needs' words='需要人帮忙' onTap={() => setOpen(true)} />
  const toggle = (need: Need) =>
    onChange(needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need])
  return (
    <>
      {NEEDS.map((need) => (
        <Choice
          key={need}
          id={`need-${need}`}
          kind='many'
          words={NEED_WORDS[need]}
          checked={needs.includes(need)}
          onTap={() => toggle(need)}
        />
      ))}
    </>
  )
}
