import { useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { NEEDS, type Need } from '@/domain/activity'
import { strings } from '@/strings'

interface NeedsProps {
  needs: Need[]
  onChange: (needs: Need[]) => void
}

/** Folded away: most people need nothing. */
export function Needs({ needs, onChange }: NeedsProps) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return <Button id='needs' words={strings.signUp.acts.needs} onTap={() => setOpen(true)} />
  }
  const toggle = (need: Need) =>
    onChange(needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need])
  return (
    <>
      {NEEDS.map((need) => (
        <Choice
          key={need}
          id={`need-${need}`}
          kind='many'
          words={strings.needs[need]}
          checked={needs.includes(need)}
          onTap={() => toggle(need)}
        />
      ))}
    </>
  )
}
