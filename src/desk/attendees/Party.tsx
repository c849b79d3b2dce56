import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { aria } from '@/components/aria'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Reveal } from '../Reveal'

interface PartyProps {
  id: string
  party: ReplyOf<'activity.attendees'>['parties'][number]
}

/** One party as a row of a table, or as a card where the screen is narrow. */
export function Party({ id, party }: PartyProps) {
  const { name, phone, recordId, state, guests, needs } = party
  const seated = state === 'confirmed'
  return (
    <View className='attendees-party' {...aria('row')}>
      <View className='attendees-cell' {...aria('cell')}>
        <View className='attendees-name'>{name || deskStrings.deskAttendees.left}</View>
        <View>{deskStrings.deskAttendees.guests(guests)}</View>
      </View>
      <View className='attendees-cell' {...aria('cell')}>
        <StatusWords
          tone={seated ? 'good' : 'wait'}
          words={seated ? strings.party.confirmed : strings.party.waiting}
        />
        {needs.map((need) => (
          <View key={need}>{strings.needs[need]}</View>
        ))}
      </View>
      <View className='attendees-cell attendees-phone' {...aria('cell')}>
        <Reveal id={id} name={name} phone={phone} recordId={recordId} reason='activity' />
      </View>
    </View>
  )
}
