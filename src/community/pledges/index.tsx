import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { usePledge, usePledges } from '@/client/pledge'
import { useMe } from '@/client/session'
import { useShown, useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import type { PledgeAudience } from '@/domain/pledge'
import { communityStrings } from '@/communityStrings'
import { PledgeCard } from '../PledgeCard'

const words = communityStrings.pledges

/** Cards that are shown to me; with an id just that one, which somebody sent. */
export default function Pledges() {
  const { pledgeId } = useRouter().params
  return pledgeId ? <One pledgeId={pledgeId} /> : <All />
}

function One({ pledgeId }: { pledgeId: string }) {
  const { loaded, onAgain } = useShown(usePledge, { pledgeId })
  const gone = loaded.state === 'failed' && !loaded.problem.again
  return (
    <Page
      {...useFrame()}
      title={words.title}
      main={<Button kind='main' {...wayTo('pledges')} words={words.acts.all} />}
    >
      {gone ? (
        <Empty icon='star' {...words.gone} />
      ) : (
        <Load loaded={loaded} onAgain={onAgain}>
          {(card) => <PledgeCard card={card} since={card.since} />}
        </Load>
      )}
    </Page>
  )
}

function All() {
  const me = useMe()
  const [chosen, setChosen] = useState<PledgeAudience | null>(null)
  const from = me ? (chosen ?? 'branch') : 'everyone'
  const list = useShownList(usePledges, { from })
  return (
    <Page {...useFrame()} title={words.title}>
      {me && (
        <Pick
          id='from'
          label={words.from}
          options={words.origins}
          chosen={from}
          onPick={setChosen}
        />
      )}
      <Load loaded={list.loaded} onAgain={list.onAgain}>
        {(cards) =>
          cards.length === 0 && list.more === 'end' ? (
            <Empty icon='star' {...words.empty} />
          ) : (
            <>
              {cards.map((card) => (
                <PledgeCard key={card.pledgeId} card={card} since={card.since} />
              ))}
              <More more={list.more} onMore={list.onMore} />
            </>
          )
        }
      </Load>
    </Page>
  )
}
