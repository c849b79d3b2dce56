import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { cardLines, useExperts } from '@/client/expert'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.experts

/** 专家名录: what they know, never a number; a community asks, and they say yes or no to each. */
export default function Experts() {
  const me = useMe()
  const { loaded, onAgain, ...more } = useShownList(useExperts, {})
  return (
    <Page
      {...useFrame()}
      title={words.title}
      second={me?.memberId && <Button {...wayTo('expert')} words={words.acts.mine} />}
    >
      <View>{words.howTo}</View>
      <Load loaded={loaded} onAgain={onAgain}>
        {(experts) =>
          experts.length === 0 ? (
            <Empty icon='people' {...words.empty} />
          ) : (
            <>
              {experts.map((expert) => (
                <Card key={expert.expertId}>
                  <Row label={expert.name ?? words.nameless} detail={cardLines(expert).join('，')}>
                    {expert.field}
                  </Row>
                </Card>
              ))}
              <More {...more} />
            </>
          )
        }
      </Load>
    </Page>
  )
}
