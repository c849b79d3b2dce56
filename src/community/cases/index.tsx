import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMyCases, useOffices } from '@/client/caseFile'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { phone } from '@/client/platform'
import { useMe } from '@/client/session'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Row } from '@/components/Row'
import type { CaseKind } from '@/domain/caseFile'
import { communityStrings } from '@/communityStrings'
import { Cases } from './Cases'

const words = communityStrings.cases

/** 问法律 and 请人调解: who does it, how to ask, and what became of what I asked. */
export default function CasesPage() {
  const { kind: first } = useRouter().params
  const [kind, setKind] = useState<CaseKind>(first === 'mediation' ? 'mediation' : 'legal')
  const me = useMe()
  const offices = useShown(useOffices, {})
  const mine = useShown(useMyCases, {})
  const known = offices.loaded.state === 'shown' ? offices.loaded.reply.offices : []
  const office = known.find((one) => one.kind === kind)
  const heads = known.some(({ branchId }) =>
    me?.officeBranches.some((branch) => branch.branchId === branchId),
  )
  const ask = office && me?.memberId && (
    <Button kind='main' {...wayTo('caseAsk', { kind })} words={words.acts[kind]} />
  )
  return (
    <Page {...useFrame()} title={words.title} main={ask}>
      <Pick id='kind' label={words.which} options={words.kinds} chosen={kind} onPick={setKind} />
      <View>{`${words.notices[kind]}${words.readers}`}</View>
      <Load loaded={offices.loaded} onAgain={offices.onAgain}>
        {() =>
          office ? (
            <View>
              <Row label={words.by} detail={office.phone}>
                {office.name}
              </Row>
              <Button
                id='callOffice'
                icon='phone'
                words={words.acts.call}
                onTap={() => void phone(office.phone)}
              />
            </View>
          ) : (
            <View>
              <Row label={words.by}>{words.nobody}</Row>
            </View>
          )
        }
      </Load>
      {heads && (
        <Button {...wayTo('deskCases')} icon='list' words={communityStrings.case.acts.desk} />
      )}
      <Load loaded={mine.loaded} onAgain={mine.onAgain}>
        {(reply) => <Cases {...reply} kind={kind} />}
      </Load>
    </Page>
  )
}
