import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useAloud } from '@/client/aloud'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useJoining, useSendJoining, useWithdrawJoining } from '@/client/joining'
import { useMe, useSession } from '@/client/session'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { strings } from '@/strings'
import { ByPhone } from './ByPhone'
import { Form } from './Form'
import { Sent } from './Sent'

const words = strings.join

/** 我要加入: three questions, then what became of it. */
export default function Join() {
  const frame = useFrame()
  const me = useMe()
  const { current, load } = useSession()
  // The secretary may have agreed meanwhile.
  useDidShow(() => void load())
  if (current.state !== 'shown')
    return (
      <Page {...frame} title={words.title}>
        <Load loaded={current} onAgain={() => void load()}>
          {() => null}
        </Load>
      </Page>
    )
  if (!me) return <ByPhone frame={frame} demo={current.reply.signIn === 'demo'} />
  if (me.memberId) return <Joined frame={frame} branch={me.homeBranch} />
  return <Asking frame={frame} />
}

function Asking({ frame }: { frame: PageProps }) {
  const { loaded, onAgain } = useShown(useJoining, {})
  const load = useSession((session) => session.load)
  /** Asks once more after a no. */
  const [anew, setAnew] = useState(false)
  useDidShow(() => {
    useSendJoining.getState().clear()
    useWithdrawJoining.getState().clear()
  })
  if (loaded.state !== 'shown')
    return (
      <Page {...frame} title={words.title}>
        <Load loaded={loaded} onAgain={onAgain}>
          {() => null}
        </Load>
      </Page>
    )
  const { last } = loaded.reply
  if (last?.state === 'joined') return <Joined frame={frame} branch={last.branch} />
  const told = last?.state === 'waiting' || (last?.state === 'declined' && !anew)
  const onSent = () => {
    setAnew(false)
    onAgain()
    // Who is on the roster is a member already.
    void load()
  }
  return last && told ? (
    <Sent frame={frame} joining={last} onAgain={onAgain} onAnew={() => setAnew(true)} />
  ) : (
    <Form frame={frame} onSent={onSent} />
  )
}

function Joined({ frame, branch }: { frame: PageProps; branch: string | null }) {
  const result = {
    tone: 'good' as const,
    happened: words.joined,
    detail: branch ?? undefined,
    next: words.members,
  }
  const aloud = useAloud('join', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page {...frame} main={<Button kind='main' {...wayTo('home')} words={words.acts.done} />}>
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
