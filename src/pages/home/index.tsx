import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useHome } from '@/client/home'
import { useNotices } from '@/client/notices'
import { useMe, useSession } from '@/client/session'
import { Load } from '@/components/Load'
import { Notices } from '@/components/Notices'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { strings } from '@/strings'
import { Greeting } from './Greeting'
import { FirstCard } from './FirstCard'
import { Rest } from './Rest'
import './index.scss'

const { home, articles, activities, communityTitles, partyDayTitles } = strings

/** The first page: what is next for me, and the four ways in. */
export default function Home() {
  const { onBack: _, onHome: __, ...frame } = useFrame()
  const { loaded, open } = useHome()
  const { current, load } = useSession()
  const me = useMe()
  useDidShow(() => {
    void open({})
    // A secretary may have let them in meanwhile.
    if (me && !me.memberId) void load()
  })

  return (
    <Page {...frame}>
      <Notices notices={useNotices()} />
      <Load
        // Who I am decides what everything else means.
        loaded={current.state === 'shown' ? loaded : current}
        onAgain={() => void Promise.all([load(), open({})])}
      >
        {({ now, next, on, unread, newArticles, openActivities }) => (
          <View className='home'>
            <Greeting me={me} now={now} />
            <FirstCard me={me} next={next} on={on} now={now} />
            <Tiles>
              <Tile
                {...wayTo('articles')}
                icon='news'
                words={articles.title}
                second={home.newArticles(newArticles)}
              />
              <Tile
                {...wayTo('activities')}
                icon='calendar'
                tone='amber'
                words={activities.title}
                second={home.openActivities(openActivities)}
              />
              <Tile
                {...wayTo('community')}
                icon='heart'
                tone='green'
                words={communityTitles.community}
                second={home.community}
              />
              <Tile
                {...wayTo('partyDays')}
                icon='flag'
                tone='blue'
                words={partyDayTitles.partyDays}
                second={home.partyDays}
              />
            </Tiles>
            <Rest unread={unread} me={me} />
          </View>
        )}
      </Load>
    </Page>
  )
}
