import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { useClaim } from '@/client/claim'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useSession } from '@/client/session'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Keypad } from '@/components/Keypad'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { CODE_LENGTH } from '@/domain/claim'
import { strings } from '@/strings'
import './index.scss'

const words = strings.claim

/** 我有登记条: nine digits, and one is who the secretary wrote down. */
export default function Claim() {
  const frame = useFrame()
  const { act, run, clear } = useClaim()
  const load = useSession((session) => session.load)
  const [digits, setDigits] = useState('')
  useDidShow(clear)
  const use = async () => {
    await run({ code: digits })
    if (useClaim.getState().act.state === 'done') await load()
  }
  if (act.state === 'done')
    return (
      <Page
        {...frame}
        main={<Button kind='main' {...wayTo('home')} words={strings.join.acts.done} />}
      >
        <Done claimed={act.reply} onCall={frame.onCall} />
      </Page>
    )
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const useAgain = () => void use()
    // Instead of the keys: above them, large letters would have moved it out of sight.
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={again ? useAgain : undefined} />
        <Button id='change' words={words.acts.change} onTap={clear} />
      </Page>
    )
  }
  return (
    <Page {...frame}>
      <View className='claim-heading' {...aria('heading')} aria-level='1'>
        {words.heading}
      </View>
      <Keypad
        digits={digits}
        length={CODE_LENGTH}
        words={words.key}
        busy={act.state === 'busy' ? words.busy : undefined}
        onChange={setDigits}
        onDone={() => void use()}
      />
    </Page>
  )
}

interface DoneProps {
  claimed: ReplyOf<'claim.use'>
  onCall: () => void
}

function Done({ claimed: { name, branch }, onCall }: DoneProps) {
  const result = {
    tone: 'good' as const,
    happened: strings.join.joined,
    detail: name,
    facts: branch === null ? [] : [{ label: words.branch, answer: branch }],
    next: strings.join.members,
  }
  return <ResultPage {...result} {...useAloud('claim', resultTexts(result), { onCall })} />
}
