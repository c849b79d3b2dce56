import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { replace, toTop } from '@/client/platform'
import { isWhole, usePost, usePublish, type Post } from '@/client/posting'
import { useMe, type Me } from '@/client/session'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Checking } from '../Checking'
import { NotYours } from '../NotYours'
import { useOwnBranch } from '../ownBranch'
import { ALL_ANSWERS, Answers } from './Answers'
import { Begin } from './Begin'
import type { QuestionName } from './question'
import { QuestionPage } from './QuestionPage'

const words = deskStrings.deskPost

/** A secretary posts an activity: what it is, when, where; the rest stands there and can be changed. */
export default function PostActivity() {
  const frame = useFrame()
  const me = useMe()
  const { branch, pick } = useOwnBranch()
  useDidShow(usePublish.getState().clear)
  if (me && branch) return <Posting {...{ me, branch, pick }} />
  return (
    <Page {...frame} title={words.title}>
      <NotYours />
    </Page>
  )
}

/** What a template cannot know. */
const ASKED = ['day', 'start', 'venue'] as const

interface PostingProps extends ReturnType<typeof useOwnBranch> {
  me: NonNullable<Me>
  branch: NonNullable<Me>['officeBranches'][number]
}

function Posting({ me, branch, pick }: PostingProps) {
  const frame = useFrame()
  const { post, keep } = usePost(me)
  const { act, run, clear } = usePublish()
  const [open, setOpen] = useState<QuestionName | null>(null)
  const show = (name: QuestionName | null) => {
    toTop()
    setOpen(name)
  }

  const begin = (post: Post | null) => {
    toTop()
    keep(post)
  }
  if (post === null) return <Begin frame={frame} onBegin={begin} />
  const asked = ASKED.find((name) => post[name] === null)
  const name = open ?? asked
  if (name) {
    const back = () => {
      const before = ASKED[ASKED.indexOf(name as (typeof ASKED)[number]) - 1] ?? null
      if (asked && before === null && open === null) keep(null)
      show(asked ? before : null)
    }
    const next = (answered: Post) => {
      keep(answered)
      const which = answered.openTo === 'community' && answered.community === null
      show(which ? 'community' : null)
    }
    return (
      <QuestionPage
        key={name}
        {...{ frame, name, post }}
        step={asked && words.step(ASKED.indexOf(asked) + 1, ASKED.length)}
        onChange={keep}
        onNext={next}
        onBack={back}
      />
    )
  }
  // Whatever is not whole was asked for above.
  if (!isWhole(post)) return null
  const send = async () => {
    await run({ post, branchId: branch.branchId })
    if (usePublish.getState().act.state !== 'done') return
    keep(null)
    await replace('deskActivity', { activityId: post.activityId })
  }
  return (
    <Checking
      {...{ frame, words, act }}
      onSend={() => void send()}
      onChange={clear}
      onAnew={() => begin(null)}
    >
      {pick || <View>{branch.name}</View>}
      <Answers post={post} names={ALL_ANSWERS} onChange={show} />
    </Checking>
  )
}
