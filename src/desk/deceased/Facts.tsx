import { View } from '@tarojs/components'
import type { Listed } from '@/client/member'
import { Row } from '@/components/Row'
import { phoneWords } from '@/domain/phone'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const { columns } = deskStrings.deskRoster
const { year } = strings.privacyExport

/** What the roster says of somebody; the number masked (rule 19). */
export function Facts({ person }: { person: Listed }) {
  const { birthYear, joinedPartyYear, phone, community } = person
  return (
    <View>
      <Row label={columns.birthYear}>{year(birthYear)}</Row>
      {joinedPartyYear !== null && (
        <Row label={columns.joinedPartyYear}>{year(joinedPartyYear)}</Row>
      )}
      {community !== null && <Row label={columns.community}>{community}</Row>}
      <Row label={columns.phone}>{phoneWords(phone ?? deskStrings.desk.noPhone)}</Row>
    </View>
  )
}
