import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useHome } from '@/client/home'
import { LETTER_SIZES, useLetters } from '@/client/letters'
import { go, goHome } from '@/client/platform'
import { useSession, type Me } from '@/client/session'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import './index.scss'

const unreadWords = (unread: number) => (unread > 0 ? `${unread}条没看` : '都看过了')

/** Everything of mine, as ways in. */
export default function Mine() {
  const { current, load } = useSession()
  const open = useHome((home) => home.open)
  // How many messages are unread is counted for home.
  useDidShow(() => void open({}))
  return (
    <Page {...useFrame()} title='我的'>
      <Load loaded={current} onAgain={() => void load()}>
        {({ me, signIn }) => <Ways me={me} demo={signIn === 'demo'} />}
      </Load>
    </Page>
  )
}

function Ways({ me, demo }: { me: Me; demo: boolean }) {
  const loaded = useHome((home) => home.loaded)
  const logOut = useSession((session) => session.logOut)
  const size = useLetters((letters) => letters.size)

  const leave = async () => {
    await logOut()
    await goHome()
  }
  return (
    <>
      {me && (
        <View>
          <View className='mine-name'>{me.name}</View>
          {me.homeBranch && <View className='mine-branch'>{me.homeBranch}</View>}
        </View>
      )}
      <Tiles>
        {me?.memberId && (
          <>
            <Tile
              id='plans'
              icon='calendar'
              tone='amber'
              words='我的安排'
              second='报上的活动'
              onTap={() => void go('plans')}
            />
            <Tile
              id='messages'
              icon='bell'
              tone='red'
              words='消息'
              second={loaded.state === 'shown' ? unreadWords(loaded.reply.unread) : '写给您的'}
              onTap={() => void go('messages')}
            />
            <Tile
              id='footprints'
              icon='steps'
              tone='green'
              words='我的足迹'
              second='去过的活动'
              onTap={() => void go('footprints')}
            />
          </>
        )}
        {me && (
          <Tile
            id='saved'
            icon='star'
            tone='blue'
            words='收藏的文章'
            second='留着再看'
            onTap={() => void go('saved')}
          />
        )}
        {me && me.officeBranches.length > 0 && (
          <Tile
            id='deskSignUps'
            icon='list'
            tone='amber'
            words='报名名单'
            second='谁报了名'
            onTap={() => void go('deskSignUps')}
          />
        )}
        <Tile
          id='letterSizes'
          icon='letters'
          tone='blue'
          words='字号'
          second={`现在是${LETTER_SIZES[size].words}`}
          onTap={() => void go('letters')}
        />
        <Tile
          id='complaint'
          icon='sound'
          tone='red'
          words='投诉建议'
          second='打电话说一说'
          onTap={() => void go('preparing', { what: 'complaint' })}
        />
        {demo && (
          <Tile
            id='people'
            icon='people'
            tone='green'
            words={me ? '换一个人' : '选一个人'}
            second='演示人物'
            onTap={() => void go('people')}
          />
        )}
        {demo && me && (
          <Tile
            id='leave'
            icon='leave'
            tone='blue'
            words='退出'
            second='回到没登记的样子'
            onTap={() => void leave()}
          />
        )}
      </Tiles>
    </>
  )
}
