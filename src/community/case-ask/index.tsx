import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useAskCase } from '@/client/caseFile'
import { dictation } from '@/client/dictation'
import { useFrame } from '@/client/frame'
import { replace } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { Writing } from '@/components/Writing'
import { LONGEST_MATTER } from '@/domain/caseFile'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.caseAsk

/** What it is about, in one's own words: a member for themself, a worker for people of a community. */
export default function CaseAsk() {
  const { kind: asked, communityId } = useRouter().params
  const kind = asked === 'mediation' ? 'mediation' : 'legal'
  const frame = useFrame()
  const { act, run, clear } = useAskCase()
  const [text, setText] = useState('')
  useDidShow(clear)
  const said = text.trim()
  const send = () => void run({ kind, words: said, ...(communityId && { communityId }) })
  if (act.state === 'done') {
    const { caseId } = act.reply
    return (
      <Page
        {...frame}
        title={words.done}
        main={
          <Button
            kind='main'
            id='see'
            words={words.acts.see}
            onTap={() => void replace('case', { caseId })}
          />
        }
      >
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.sent} />
        </View>
        <View>{communityStrings.cases.readers}</View>
      </Page>
    )
  }
  const missing = said === '' ? words.missing : undefined
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={send}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? send : undefined} />
      )}
      <View>
        {communityStrings.cases.notices[kind]}
        {kind === 'mediation' && !communityId && words.yes}
      </View>
      <Writing
        id='matter'
        label={words.fields[kind]}
        value={text}
        longest={LONGEST_MATTER}
        onChange={setText}
        dictate={dictation()}
      />
    </Page>
  )
}
