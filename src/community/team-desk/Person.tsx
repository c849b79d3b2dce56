import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDecideTeam, type InTeam } from '@/client/team'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'
import { InWords } from '../InWords'
import { Said } from '../Said'

const words = communityStrings.teamDesk

interface PersonProps {
  frame: PageProps
  teamId: string
  person: InTeam
  onBack: () => void
}

/** One of the team, or one who asks to be: a yes, or thanks in words. */
export function Person({ frame, teamId, person, onBack }: PersonProps) {
  const { recordId, name, branch, standing } = person
  const { act, run } = useDecideTeam()
  const [thanking, setThanking] = useState(false)
  const busy = act.state === 'busy' ? words.busy : undefined
  const failed = act.state === 'failed' && <Problem {...act.problem} />
  const no = (why?: string) =>
    void run({ teamId, recordId, yes: false, ...(why !== undefined && { words: why }) })
  if (act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'teamDesk', act: words.acts.done, onDone: onBack }}
        result={{ ...words.sent.ended, detail: name }}
      />
    )
  if (thanking)
    return (
      <InWords
        {...{ frame, busy, failed }}
        title={words.thanks}
        label={words.thanksField}
        act={words.acts.tell}
        onBack={() => setThanking(false)}
        onSay={no}
      />
    )
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={name}
      main={
        standing === 'asked' && (
          <Button
            kind='main'
            id='yes'
            words={words.acts.yes}
            reason={busy}
            onTap={() => void run({ teamId, recordId, yes: true })}
          />
        )
      }
      second={
        <Button
          id='no'
          words={standing === 'asked' ? words.acts.no : words.acts.letGo}
          reason={busy}
          onTap={() => (standing === 'invited' ? no() : setThanking(true))}
        />
      }
    >
      {failed}
      <View>{branch ?? words.inTeam}</View>
    </Page>
  )
}
