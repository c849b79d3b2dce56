import { View } from '@tarojs/components'
import { phone as call } from '@/client/platform'
import { Button } from '@/components/Button'
import { phoneWords } from '@/domain/phone'
import { deskStrings } from '@/deskStrings'

interface PhoneProps {
  id: string
  phone: string | null
}

/** A number to tap. A masked one (rule 19) is shown but cannot be called. */
export function Phone({ id, phone }: PhoneProps) {
  if (phone === null) return <View>{deskStrings.desk.noPhone}</View>
  if (phone.includes('*')) return <View>{phone}</View>
  return <Button id={id} icon='phone' words={phoneWords(phone)} onTap={() => void call(phone)} />
}
