import { View } from '@tarojs/components'
import type { WholeBranch } from '@/client/branch'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskBranch

/** What the bureau keeps of a branch; who is in it, only its own officers see. */
export function Facts({ branch }: { branch: WholeBranch }) {
  const { kind, parent, host, contactTitle, contactPhone, secretaries, members, ended } = branch
  return (
    <View>
      {ended && <StatusWords tone='plain' words={words.ended} />}
      <Row label={words.questions.kind} detail={deskStrings.branchKindHints[kind]}>
        {deskStrings.branchKinds[kind]}
      </Row>
      <Row label={words.parent}>{parent}</Row>
      {host && <Row label={words.host}>{host}</Row>}
      <Row label={words.contact} detail={contactPhone}>
        {contactTitle}
      </Row>
      <Row label={words.secretary}>{secretaries.join('，') || words.nobody}</Row>
      <Row label={words.members}>{words.count(members)}</Row>
    </View>
  )
}
