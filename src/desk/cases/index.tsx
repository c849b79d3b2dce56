import { useState } from 'react'
import { useCases } from '@/client/caseFile'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'
import { NotYours } from '../NotYours'
import { useOwnCommunity } from '../ownCommunity'
import { caseEntry } from './entry'
import { Asked } from './Asked'
import { Offices } from './Offices'

const words = deskStrings.deskCases

/** Law and mediation: for who is in charge, for workers who asked, and for the bureau that says who is. */
export default function Cases() {
  const frame = useFrame()
  const me = useMe()
  const { community, pick } = useOwnCommunity({ label: words.forWhom })
  const officer = me?.offices.includes('bureauOfficer')
  const inCharge = me?.offices.includes('branchSecretary')
  return (
    <Page
      {...frame}
      wide
      title={words.title}
      main={
        community && (
          <Button
            kind='main'
            {...wayTo('caseAsk', { kind: 'mediation', communityId: community.communityId })}
            words={words.acts.ask}
          />
        )
      }
    >
      {officer && <Offices />}
      {pick}
      {community && <Asked />}
      {inCharge && <InCharge />}
      {!officer && !community && !inCharge && <NotYours />}
    </Page>
  )
}

function InCharge() {
  const [which, setWhich] = useState<keyof typeof words.whiches>('open')
  const list = useShownList(useCases, { which })
  const first =
    list.loaded.state === 'shown'
      ? list.loaded.reply.find(({ state }) => state === 'asked')
      : undefined
  return (
    <>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      {first && (
        <Button {...wayTo('deskAssign', { caseId: first.caseId })} words={words.acts.assign} />
      )}
      <List {...list} id='case' entry={caseEntry} empty={{ icon: 'list', ...words.empty }} />
    </>
  )
}
