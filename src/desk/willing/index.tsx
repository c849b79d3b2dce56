import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { calendarWords } from '@/client/membership'
import { useWilling, type Willing } from '@/client/place'
import { useShownList } from '@/client/shown'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'
import { NotYours } from '../NotYours'
import { useOwnCommunity } from '../ownCommunity'

const words = deskStrings.deskWilling
const { skills: skillWords } = deskStrings.deskWhistle

/** For a worker: who has reported to the own community and what they like doing; no numbers. */
export default function WillingPage() {
  const { community, pick } = useOwnCommunity({ label: words.which })
  return (
    <Page {...useFrame()} wide title={words.title}>
      {pick}
      {community ? <People communityId={community.communityId} /> : <NotYours />}
    </Page>
  )
}

function People({ communityId }: { communityId: string }) {
  const list = useShownList(useWilling, { communityId })
  const { loaded, onAgain, ...more } = list
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {(people) =>
        people.length === 0 ? (
          <Empty icon='people' {...words.empty} />
        ) : (
          <>
            <View>
              {people.map((person, at) => (
                <One key={at} {...person} />
              ))}
            </View>
            <More {...more} />
          </>
        )
      }
    </Load>
  )
}

/** Nobody is called from here: a number is told once they have said yes to coming. */
function One({ name, home, skills, pausedUntil }: Willing) {
  const about = [
    ...(home ? [] : [words.helps]),
    ...(pausedUntil ? [words.paused(calendarWords(pausedUntil))] : []),
  ]
  return (
    <Row
      label={skills.map((skill) => skillWords[skill]).join('、') || words.anything}
      detail={about.join('，') || undefined}
    >
      {name}
    </Row>
  )
}
