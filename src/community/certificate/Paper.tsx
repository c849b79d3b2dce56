import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Certified } from '@/client/certificate'
import { aria } from '@/components/aria'
import { Row } from '@/components/Row'
import { hoursWords } from '@/domain/service'
import { fullDayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import '../print.scss'
import './Paper.scss'

const words = communityStrings.certificate

interface PaperProps {
  certificate: Certified
  /** What was done, and the code. */
  children?: ReactNode
}

/** A certificate on the screen as on paper (A4): true, accurate, whole, unpaid. */
export function Paper({ certificate, children }: PaperProps) {
  const { name, from, until, minutes, organisers, issuedAt } = certificate
  return (
    <View className='certificate'>
      <View className='certificate-title' {...aria('heading')} aria-level='1'>
        {words.heading}
      </View>
      <View>
        <Row label={words.name}>{name}</Row>
        <Row label={words.period}>{words.from(dayOf(from), dayOf(until))}</Row>
        <Row label={words.total} detail={words.true}>
          {hoursWords(minutes)}
        </Row>
        <Row label={words.organisers}>{organisers.join('、')}</Row>
        <Row label={words.issued}>{fullDayWords(issuedAt)}</Row>
      </View>
      {children}
    </View>
  )
}

const dayOf = (day: string) => fullDayWords(`${day}T04:00:00.000Z`)
