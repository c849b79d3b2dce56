import { View } from '@tarojs/components'
import { reveal, useRevealed } from '@/client/member'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Problem } from '@/components/Problem'
import type { RevealReason } from '@/domain/phone'
import { deskStrings } from '@/deskStrings'
import { Phone } from './Phone'

interface RevealProps {
  id: string
  name: string
  /** Masked; null: there is none. */
  phone: string | null
  /** Whose number may be told; null: nobody's, it stays masked (rule 19). */
  recordId: string | null
  reason: RevealReason
  /** To a request of an own community they come. */
  activityId?: string
}

/** A masked number and one tap that tells it, calls it, and says so to whose it is. */
export function Reveal({ id, name, phone, recordId, reason, activityId }: RevealProps) {
  const { phones, busy, failed } = useRevealed()
  if (recordId === null || phone === null) return <Phone id={id} phone={phone} />
  const told = phones[recordId]
  if (told)
    return (
      <View {...aria('status')}>
        <Phone id={id} phone={told} />
      </View>
    )
  return (
    <>
      {failed?.recordId === recordId && <Problem {...failed.problem} />}
      <View>{phone}</View>
      <Button
        id={id}
        icon='phone'
        words={deskStrings.desk.acts.call(name)}
        reason={busy === recordId ? deskStrings.desk.busy : undefined}
        onTap={() => void reveal({ recordId, reason, ...(activityId && { activityId }) })}
      />
    </>
  )
}
