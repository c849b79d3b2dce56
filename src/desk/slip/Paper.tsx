import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { useSession } from '@/client/session'
import { aria } from '@/components/aria'
import { Digits } from '@/components/Digits'
import { Row } from '@/components/Row'
import { dayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import '../print.scss'
import './Paper.scss'

const words = deskStrings.deskSlip

/** The slip as it lies on the table, on the screen as on paper. */
export function Paper({ slip }: { slip: ReplyOf<'claim.slip'> }) {
  const contact = useSession((session) => session.contact)
  return (
    <View className='slip'>
      <View className='slip-title' {...aria('heading')} aria-level='1'>
        {words.brand}
      </View>
      <View>
        <View className='slip-label'>{words.code}</View>
        <Digits digits={slip.code} words={words.spoken} />
      </View>
      <View>
        <Row label={words.name} detail={slip.branch}>
          {slip.name}
        </Row>
      </View>
      <View>
        <Row label={words.howTo}>
          {words.steps.map((step) => (
            <View key={step}>{step}</View>
          ))}
        </Row>
        <Row label={words.until} detail={words.singleUse}>
          {dayWords(slip.until, now())}
        </Row>
        {contact && (
          <Row label={words.help} detail={contact.title}>
            {contact.phone}
          </Row>
        )}
      </View>
    </View>
  )
}
