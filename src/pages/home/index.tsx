import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useHome } from '@/client/home'
import { go } from '@/client/platform'
import { useMe, useSession } from '@/client/session'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { Greeting } from './Greeting'
import { FirstCard } from './FirstCard'
import { Rest } from './Rest'
import './index.scss'

// The server counts no further than 99.
const count = (some: number) => (some < 99 ? `${some}` : '99多')

/** The first page: what is next for me, and the four ways in. */
export default function Home() {
  const { onBack: _, onHome: __, ...frame } = useFrame()
  const { loaded, open } = useHome()
  const { current, load } = useSession()
  const me = useMe()
  useDidShow(() => void open({}))

  return (
    <Page {...frame}>
      <Load
        // Who I am decides what everything else means.
        loaded={current.state === 'shown' ? loaded : current}
        onAgain={() => void Promise.all([load(), open({})])}
      >
        {({ now, next, unread, newArticles, openActivities }) => (
          <View className='home'>
            <Greeting me={me} now={now} />
            <FirstCard me={me} next={next} now={now} />
            <Tiles>
              <Tile
                id='articles'
                icon='news'
                words='支部动态'
                second={newArticles > 0 ? `本周新到${count(newArticles)}篇` : '看看支部的事'}
                onTap={() => void go('articles')}
              />
              <Tile
                id='activities'
                icon='calendar'
                tone='amber'
                words='活动报名'
                second={openActivities > 0 ? `${count(openActivities)}个正在报` : '看看有什么活动'}
                onTap={() => void go('activities')}
              />
              <Tile
                id='service'
                icon='heart'
                tone='green'
                words='社区服务'
                second='正在准备'
                onTap={() => void go('preparing', { what: 'service' })}
              />
              <Tile
                id='partyDay'
                icon='flag'
                tone='blue'
                words='主题党日'
                second='正在准备'
                onTap={() => void go('preparing', { what: 'partyDay' })}
              />
            </Tiles>
            <Rest unread={unread} me={me} />
          </View>
        )}
      </Load>
    </Page>
  )
}
