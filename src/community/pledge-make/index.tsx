import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useActing } from '@/client/acting'
import { useFrame } from '@/client/frame'
import { useMakePledge, useMyPledge, type MyPledge } from '@/client/pledge'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { PLEDGE_DAYS } from '@/domain/pledge'
import { communityStrings } from '@/communityStrings'
import { Check, Made } from './Check'
import { begin } from './draft'
import { Sentence } from './Sentence'
import { Whom } from './Whom'

const words = communityStrings.pledgeMake

export interface Asked {
  /** Which step it is. */
  nth: ReactNode
  onNext: () => void
}

/** Makes a card, one question a page: a sentence for each place, how long, whom to. */
export default function PledgeMake() {
  const frame = useFrame()
  const acting = useActing(({ elder }) => elder !== null)
  const { loaded, onAgain } = useShown(useMyPledge, {})
  const { act, clear } = useMakePledge()
  useDidShow(clear)
  if (act.state === 'done') return <Made frame={frame} />
  if (!acting && loaded.state === 'shown' && loaded.reply.eligible)
    return <Questions frame={frame} mine={loaded.reply} />
  const { onlySelf, partyOnly } = communityStrings.pledge
  return (
    <Page {...frame} title={words.title}>
      {acting ? (
        <Empty icon='person' {...onlySelf} />
      ) : (
        <Load loaded={loaded} onAgain={onAgain}>
          {() => <Empty icon='star' {...partyOnly} />}
        </Load>
      )}
    </Page>
  )
}

function Questions({ frame, mine }: { frame: PageProps; mine: MyPledge }) {
  const [draft, setDraft] = useState(() => begin(mine))
  const [step, setStep] = useState(0)
  const { titles } = mine
  const steps = [...titles, words.questions.days, words.questions.seenBy, words.questions.check]
  const goTo = (to: number) => {
    toTop()
    setStep(to)
  }
  const onNext = () => goTo(step + 1)
  const page = {
    ...frame,
    title: steps[step] ?? '',
    ...(step > 0 && { onBack: () => goTo(step - 1) }),
  }
  // Said aloud, because the page changes without being left.
  const nth = <View {...aria('status')}>{words.step(step + 1, steps.length)}</View>
  const title = titles[step]
  if (title !== undefined)
    return (
      <Sentence
        key={step}
        frame={page}
        nth={nth}
        title={title}
        said={draft.words[step] ?? ''}
        onChange={(said) =>
          setDraft({ ...draft, words: draft.words.map((one, at) => (at === step ? said : one)) })
        }
        onNext={onNext}
      />
    )
  if (step === titles.length)
    return (
      <Page {...page}>
        {nth}
        {PLEDGE_DAYS.map((days) => (
          <Choice
            key={days}
            id={`days-${days}`}
            kind='one'
            words={words.days[days]}
            checked={draft.days === days}
            onTap={() => {
              setDraft({ ...draft, days })
              onNext()
            }}
          />
        ))}
      </Page>
    )
  if (step === titles.length + 1)
    return (
      <Whom
        frame={page}
        nth={nth}
        seenBy={draft.seenBy}
        onChange={(seenBy) => setDraft({ ...draft, seenBy })}
        onNext={onNext}
      />
    )
  return <Check frame={page} nth={nth} mine={mine} draft={draft} />
}
