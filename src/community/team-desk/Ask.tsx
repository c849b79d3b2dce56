import { useState } from 'react'
import { View } from '@tarojs/components'
import { useInvite } from '@/client/team'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'
import type { Found } from './Invite'

const words = communityStrings.teamDesk
type Heard = keyof typeof words.consents | ''

interface AskProps {
  frame: PageProps
  teamId: string
  person: Found
  onBack: () => void
}

/** Whoever has a phone answers on it; of who has none it is noted how they agreed. */
export function Ask({ frame, teamId, person, onBack }: AskProps) {
  const { recordId, name, branch, hasAccount } = person
  const { act, run } = useInvite()
  const [heard, setHeard] = useState<Heard>('')
  const missing = !hasAccount && heard === '' ? words.choose : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={name}
      main={
        <Button
          kind='main'
          id='ask'
          words={words.acts.ask}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() =>
            void run({ teamId, recordId, ...(!hasAccount && heard !== '' && { consent: heard }) })
          }
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {branch !== null && <View>{branch}</View>}
      {hasAccount ? (
        <View>{words.sent.invited.next}</View>
      ) : (
        <Pick<Heard>
          id='consent'
          label={words.noPhone}
          options={words.consents as Record<Heard, string>}
          chosen={heard}
          onPick={setHeard}
        />
      )}
    </Page>
  )
}
