import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { toTop } from '@/client/platform'
import { useMe, useSession, type Me } from '@/client/session'
import { useShown } from '@/client/shown'
import {
  forgetWriting,
  textIn,
  useDecideWriting,
  useDiscardWriting,
  useSendWriting,
  useWithdrawArticle,
  useWriting,
  type Draft,
  type Writing,
} from '@/client/writing'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Decline } from '../Decline'
import { Begin } from './Begin'
import { Done } from './Done'
import { Editor } from './Editor'
import { Preview } from './Preview'
import { Review } from './Review'
import { Sum } from './Sum'

const words = deskStrings.deskWriting

/** One article at the desk: begun, written, read by a second officer, taken back. */
export default function WritingDesk() {
  const { articleId, activityId } = useRouter().params
  const frame = useFrame()
  const me = useMe()
  const { current, load } = useSession()
  const [begun, setBegun] = useState<Draft | null>(null)
  // What became of the last one is no news here.
  useEffect(() => {
    for (const act of [useSendWriting, useDecideWriting, useDiscardWriting, useWithdrawArticle])
      act.getState().clear()
  }, [])
  if (!me)
    return (
      <Page {...frame} title={words.title}>
        <Load loaded={current} onAgain={() => void load()}>
          {() => <Problem {...strings.problems.signInNeeded} onHome={frame.onHome} />}
        </Load>
      </Page>
    )
  if (articleId) return <Known {...{ frame, me, articleId }} />
  const begin = (draft: Draft) => {
    toTop()
    setBegun(draft)
  }
  if (!begun && activityId) return <Sum {...{ frame, activityId }} onBegin={setBegun} />
  if (!begun) return <Begin frame={frame} onBegin={begin} />
  return <Written {...{ frame, me }} begin={begun} writing={null} />
}

interface KnownProps {
  frame: PageProps
  me: NonNullable<Me>
  articleId: string
}

/** An article the server knows: whoever wrote it writes on, a second officer reads it. */
function Known({ frame, me, articleId }: KnownProps) {
  const { loaded, onAgain } = useShown(useWriting, { articleId })
  const [changing, setChanging] = useState(false)
  if (loaded.state !== 'shown')
    return (
      <Page {...frame} title={words.title}>
        <Load loaded={loaded} onAgain={onAgain}>
          {() => null}
        </Load>
      </Page>
    )
  const writing = loaded.reply
  if (writing.approve) return <Review {...{ frame, articleId, writing }} />
  if (writing.state === 'review' && !changing)
    return (
      <Page
        {...frame}
        title={words.preview}
        second={
          writing.write && (
            <Button id='change' words={words.acts.change} onTap={() => setChanging(true)} />
          )
        }
      >
        <View>{words.inReview}</View>
        <Preview text={textIn(writing)} />
      </Page>
    )
  const { branchId, revision } = writing
  const activityId = writing.activityId ?? undefined
  const begin = { articleId, branchId, seen: revision, text: textIn(writing), activityId }
  return <Written {...{ frame, me, begin, writing }} />
}

interface WrittenProps {
  frame: PageProps
  me: NonNullable<Me>
  begin: Draft
  writing: Writing | null
}

/** Writing, and the two ways to have done with it. */
function Written({ frame, me, begin, writing }: WrittenProps) {
  const { articleId } = begin
  const [leaving, setLeaving] = useState<'throw' | 'withdraw' | null>(null)
  const discard = useDiscardWriting()
  const withdraw = useWithdrawArticle()
  const show = (which: typeof leaving) => {
    toTop()
    setLeaving(which)
  }
  if (discard.act.state === 'done') return <Done frame={frame} happened={words.discarded} />
  if (withdraw.act.state === 'done') return <Done frame={frame} happened={words.withdrawn} />
  if (leaving === 'withdraw')
    return (
      <Decline
        frame={frame}
        title={words.withdrawPage}
        act={words.acts.withdraw}
        busy={withdraw.act.state === 'busy'}
        failed={withdraw.act.state === 'failed' && <Problem {...withdraw.act.problem} />}
        onBack={() => show(null)}
        onDecline={(reason) => void withdraw.run({ articleId, reason })}
      />
    )
  if (leaving === 'throw') {
    const throwAway = async () => {
      forgetWriting()
      await discard.run({ articleId })
    }
    return (
      <Page
        {...frame}
        onBack={() => show(null)}
        title={words.throwPage}
        second={<Button id='keep' words={words.acts.keep} onTap={() => show(null)} />}
        main={
          <Button
            kind='main'
            id='throwNow'
            words={words.acts.throwNow}
            reason={discard.act.state === 'busy' ? words.busy : undefined}
            onTap={() => void throwAway()}
          />
        }
      >
        {discard.act.state === 'failed' && <Problem {...discard.act.problem} />}
        <View>{writing?.published ? words.throwKeeps : words.throwHint}</View>
      </Page>
    )
  }
  return (
    <Editor
      {...{ frame, me, begin, writing }}
      onThrow={() => show('throw')}
      onWithdraw={() => show('withdraw')}
    />
  )
}
