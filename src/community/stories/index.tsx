import { Image, View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { useStories } from '@/client/communityRequest'
import { useFrame } from '@/client/frame'
import { fileUrl } from '@/client/platform'
import { useShownList } from '@/client/shown'
import { aria } from '@/components/aria'
import { Empty } from '@/components/Empty'
import { Listen } from '@/components/Listen'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { Page } from '@/components/Page'
import { factTexts, Rows, type Fact } from '@/components/Rows'
import { Spoken } from '@/components/Spoken'
import { pastDayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import './index.scss'

const words = communityStrings.stories

type Story = ReplyOf<'story.list'>['items'][number]

/** What came of requests, told by who asked; everybody may read it, and nobody is named. */
export default function Stories() {
  const frame = useFrame()
  const { loaded, onAgain, ...more } = useShownList(useStories, {})
  return (
    <Page {...frame} title={words.title}>
      <View>{words.lead}</View>
      <Load loaded={loaded} onAgain={onAgain}>
        {(stories) =>
          stories.length === 0 ? (
            <Empty icon='star' {...words.empty} />
          ) : (
            <All stories={stories} onCall={frame.onCall} {...more} />
          )
        }
      </Load>
    </Page>
  )
}

interface AllProps extends Omit<Parameters<typeof More>[0], 'id'> {
  stories: Story[]
  onCall: () => void
}

function All({ stories, onCall, ...more }: AllProps) {
  const told = stories.map((story) => ({
    title: story.title,
    picture: story.picture,
    facts: factsOf(story),
  }))
  const texts = told.map(({ title, facts }) => [title, ...factTexts(facts)])
  const { listen, spoken } = useAloud('stories', texts.flat(), { onCall })
  const from = texts.map((_, at) => texts.slice(0, at).flat().length)
  return (
    <>
      <Listen {...listen} />
      {told.map(({ facts, picture }, at) => (
        <View key={at} className='story'>
          <View className='story-title' {...aria('heading')} aria-level='2'>
            <Spoken {...spoken(from[at] ?? 0)} />
          </View>
          {/* What it shows is among the facts, and read with them. */}
          {picture && (
            <View aria-hidden='true'>
              <Image className='story-picture' src={fileUrl(picture.url)} mode='widthFix' />
            </View>
          )}
          <Rows facts={facts} spoken={spoken} from={(from[at] ?? 0) + 1} />
        </View>
      ))}
      <More {...more} />
    </>
  )
}

function factsOf(story: Story): Fact[] {
  const { community, place, at, outcome, picture, figure, beneficiaries, came } = story
  return [
    ...(picture === null ? [] : [{ label: words.picture, answer: picture.words }]),
    { label: words.outcome, answer: outcome, long: true },
    ...(figure === null ? [] : [{ label: words.figure, answer: figure }]),
    ...(beneficiaries === null
      ? []
      : [{ label: words.people, answer: words.counted(beneficiaries) }]),
    ...(came === null ? [] : [{ label: words.came, answer: words.cameCount(came) }]),
    { label: words.place, answer: place, detail: `${community}，${pastDayWords(at, now())}` },
  ]
}
