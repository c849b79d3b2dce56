import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useDeclineLecture, useLectures, useTakeLecture, type Lecture } from '@/client/lecture'
import { go, toTop } from '@/client/platform'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { pastDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'
import { Offer } from './Offer'

const words = deskStrings.deskLectures

/** For a secretary: who wants to tell something, and what the branch makes of it. */
export default function Lectures() {
  const frame = useFrame()
  const [offer, setOffer] = useState<Lecture | null>(null)
  const clear = () => {
    useTakeLecture.getState().clear()
    useDeclineLecture.getState().clear()
  }
  useDidShow(clear)
  const turn = (to: Lecture | null) => {
    clear()
    toTop()
    setOffer(to)
  }
  if (offer) return <Offer frame={frame} offer={offer} onBack={() => turn(null)} />
  return (
    <Page
      {...frame}
      wide
      title={words.title}
      main={<Button kind='main' {...wayTo('deskLecture')} words={words.acts.record} />}
    >
      <OfOwnBranch>
        {({ branchId }) => <OfBranch key={branchId} branchId={branchId} onOpen={turn} />}
      </OfOwnBranch>
    </Page>
  )
}

interface OfBranchProps {
  branchId: string
  onOpen: (offer: Lecture) => void
}

function OfBranch({ branchId, onOpen }: OfBranchProps) {
  const list = useShownList(useLectures, { branchId })
  return (
    <List
      {...list}
      id='lecture'
      entry={(one) => ({ ...entry(one), onTap: () => open(one, onOpen) })}
      empty={{ icon: 'sound', ...words.empty }}
    />
  )
}

/** What is answered leads to its article, while there is one. */
function open(offer: Lecture, onOpen: (offer: Lecture) => void) {
  const { state, articleId, out } = offer
  if (state === 'taken' && articleId && !out) void go('deskWriting', { articleId })
  else if (articleId && out) void go('deskArticle', { articleId })
  else onOpen(offer)
}

const TONES = { offered: 'wait', taken: 'good', declined: 'plain', withdrawn: 'plain' } as const

function entry({ title, name, state, offeredAt, out }: Lecture) {
  const takeDown = state === 'withdrawn' && out
  return {
    title,
    status: [
      takeDown
        ? ({ words: words.takeDown, tone: 'stop' } as const)
        : { words: words.states[state], tone: TONES[state] },
    ],
    note: pastDayWords(offeredAt, now()),
    lines: [words.who(name)],
  }
}
