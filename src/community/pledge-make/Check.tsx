import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { useMakePledge, type MyPledge } from '@/client/pledge'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'
import type { Draft } from './draft'
import type { Asked } from './index'

const words = communityStrings.pledgeMake

interface CheckProps extends Omit<Asked, 'onNext'> {
  frame: PageProps
  mine: MyPledge
  draft: Draft
}

/** Everything once more, and the one tap that shows it. */
export function Check({ frame, nth, mine, draft }: CheckProps) {
  const { act, run } = useMakePledge()
  const { titles } = mine
  const { days, seenBy } = draft
  const said = draft.words.map((one) => one.trim())
  const make = () => void run({ titles, words: said, days, seenBy })
  const audiences = seenBy.map((audience) => communityStrings.seenBy[audience].name)
  return (
    <Page
      {...frame}
      main={
        <Button
          kind='main'
          id='make'
          words={words.acts.make}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={make}
        />
      }
    >
      {nth}
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? make : undefined} />
      )}
      <View>
        {titles.map((title, at) => (
          <Row key={title} label={title}>
            {said[at]}
          </Row>
        ))}
        <Row label={words.questions.days}>{words.days[days]}</Row>
        <Row label={communityStrings.pledge.seenBy}>
          {audiences.join('、') || communityStrings.pledge.nobody}
        </Row>
      </View>
    </Page>
  )
}

/** It is shown; the page stays. */
export function Made({ frame }: { frame: PageProps }) {
  return (
    <Page
      {...frame}
      title={words.title}
      main={<Button kind='main' {...wayTo('pledge')} words={words.acts.card} />}
    >
      <View {...aria('status')}>
        <StatusWords tone='good' words={words.done} />
      </View>
      <View>{words.doneHint}</View>
    </Page>
  )
}
