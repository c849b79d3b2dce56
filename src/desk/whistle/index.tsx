import { useState } from 'react'
import { useFrame } from '@/client/frame'
import { replace, toTop } from '@/client/platform'
import { useMe, type Me } from '@/client/session'
import {
  isWhole,
  TEMPLATES,
  useSendWhistle,
  useWhistle,
  whistleOf,
  type Whistle,
} from '@/client/whistle'
import { Choice } from '@/components/Choice'
import { Heading } from '@/components/Heading'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Checking } from '../Checking'
import { NotYours } from '../NotYours'
import { useOwnCommunity } from '../ownCommunity'
import { ALL_ANSWERS, Answers } from './Answers'
import { QuestionPage } from './QuestionPage'
import type { QuestionName } from './questions'

const words = deskStrings.deskWhistle

/** Asked one after another; everything else has what is usual, and can be changed. */
const ASKED = ['title', 'place', 'day', 'start', 'seats'] as const

/** 吹哨: asks for hands, in a minute. Whoever comes from outside is asked for first. */
export default function WhistlePage() {
  const frame = useFrame()
  const me = useMe()
  if (me && me.officeCommunities.length > 0) return <Asking me={me} />
  return (
    <Page {...frame} title={words.title}>
      <NotYours />
    </Page>
  )
}

function Asking({ me }: { me: NonNullable<Me> }) {
  const frame = useFrame()
  const { whistle, keep } = useWhistle(me.memberId ?? me.name)
  const [open, setOpen] = useState<QuestionName | null>(null)
  const { community, pick } = useOwnCommunity({ label: words.whose })
  /** What was asked already, in turn: back leads through it. */
  const [behind, setBehind] = useState<QuestionName[]>([])
  const { act, run, clear } = useSendWhistle()
  const show = (name: QuestionName | null) => {
    toTop()
    setOpen(name)
  }
  const begin = (begun: Whistle | null) => {
    clear()
    toTop()
    keep(begun)
    setBehind([])
    setOpen(null)
  }
  if (!whistle)
    return (
      <Page {...frame} title={words.which}>
        {TEMPLATES.map((template) => (
          <Choice
            key={template}
            id={`template-${template}`}
            kind='one'
            words={words.templates[template]}
            checked={false}
            onTap={() => begin(whistleOf(template))}
          />
        ))}
      </Page>
    )
  // A text is written letter by letter: its question is answered once it is kept.
  const name = open ?? ASKED.find((name) => whistle[name] === null)
  if (name) {
    const turn = ASKED.indexOf(name as (typeof ASKED)[number])
    const following = !isWhole(whistle)
    const back = () => {
      if (!following) return show(null)
      const before = behind.at(-1)
      if (before === undefined) return begin(null)
      setBehind(behind.slice(0, -1))
      show(before)
    }
    const next = (answered: Whistle) => {
      keep(answered)
      if (following && turn >= 0) setBehind([...behind.filter((one) => one !== name), name])
      show(null)
    }
    return (
      <QuestionPage
        key={name}
        {...{ frame, name, whistle }}
        step={following && turn >= 0 ? words.step(turn + 1, ASKED.length) : undefined}
        onChange={(changed) => {
          setOpen(name)
          keep(changed)
        }}
        onNext={next}
        onBack={back}
      />
    )
  }
  if (!isWhole(whistle) || !community) return null
  const send = async () => {
    await run({ whistle, communityId: community.communityId })
    if (useSendWhistle.getState().act.state !== 'done') return
    keep(null)
    await replace('deskRequest', { activityId: whistle.activityId })
  }
  return (
    <Checking
      {...{ frame, words, act }}
      onSend={() => void send()}
      onChange={clear}
      onAnew={() => begin(null)}
    >
      {pick || <Heading words={community.name} />}
      <Answers whistle={whistle} names={ALL_ANSWERS} onChange={show} />
    </Checking>
  )
}
