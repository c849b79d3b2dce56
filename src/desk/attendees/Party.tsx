import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { phone as call } from '@/client/platform'
import { Button } from '@/components/Button'
import { StatusWords } from '@/components/StatusWords'
import { strings } from '@/strings'

interface PartyProps {
  id: string
  party: ReplyOf<'activity.attendees'>['parties'][number]
}

/** One party as a row of a table, or as a card where the screen is narrow. */
export function Party({ id, party }: PartyProps) {
  const { name, phone, state, guests, needs } = party
  const seated = state === 'confirmed'
  return (
    <View className='attendees-party'>
      <View className='attendees-cell'>
        <View className='attendees-name'>{name || strings.deskAttendees.left}</View>
        <View>{strings.deskAttendees.guests(guests)}</View>
      </View>
      <View className='attendees-cell'>
        <StatusWords
          tone={seated ? 'good' : 'wait'}
          words={seated ? strings.party.confirmed : strings.party.waiting}
        />
        {needs.map((need) => (
          <View key={need}>{strings.needs[need]}</View>
        ))}
      </View>
      <View className='attendees-cell attendees-phone'>
        <Phone id={id} phone={phone} />
      </View>
    </View>
  )
}

/** A masked number (rule 19) is shown but cannot be called. */
function Phone({ id, phone }: { id: string; phone: string | null }) {
  if (phone === null) {
    return <View className='attendees-second'>{strings.deskAttendees.noPhone}</View>
  }
  if (phone.includes('*')) return <View className='attendees-second'>{phone}</View>
  const words = phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
  return <Button id={id} icon='phone' words={words} onTap={() => void call(phone)} />
}
