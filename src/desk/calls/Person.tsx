import { View } from '@tarojs/components'
import type { ToCall } from '@/client/callList'
import { aria } from '@/components/aria'
import { Pick } from '@/components/Pick'
import type { CallMark } from '@/domain/callList'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Reveal } from '../Reveal'

const words = deskStrings.deskCalls

interface PersonProps {
  id: string
  person: ToCall
  onMark: (mark: CallMark | null) => void
}

/** Somebody to call. A second tap on what was marked takes it back. */
export function Person({ id, person, onMark }: PersonProps) {
  const { recordId, name, phone, home, hasPhoneApp, family, mark } = person
  return (
    <View className='calls-person' {...aria('row')}>
      <View {...aria('cell')}>
        <View className='calls-strong'>{name}</View>
        <View className='calls-second'>{hasPhoneApp ? words.hasApp : words.noApp}</View>
        {family.length > 0 && (
          <View className='calls-second'>
            {words.family(family.map((kin) => strings.kin.helper[kin]).join('、'))}
          </View>
        )}
      </View>
      <View className='calls-phone' {...aria('cell')}>
        <Reveal
          id={`call-${id}`}
          name={name}
          phone={phone}
          recordId={home ? recordId : null}
          reason='activity'
        />
      </View>
      <View {...aria('cell')}>
        <Pick<CallMark | ''>
          id={`how-${id}`}
          label={words.how}
          options={strings.callMarks as Record<CallMark | '', string>}
          chosen={mark ?? ''}
          onPick={(one) => onMark(one === '' || one === mark ? null : one)}
        />
      </View>
    </View>
  )
}
