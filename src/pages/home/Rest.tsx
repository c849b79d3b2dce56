import { go } from '@/client/platform'
import { useSession, type Me } from '@/client/session'
import { Tile, Tiles } from '@/components/Tile'

interface RestProps {
  unread: number
  me: Me
}

/** Below the four ways in: what waits to be read, and everything of mine. */
export function Rest({ unread, me }: RestProps) {
  const demo = useSession(
    ({ current }) => current.state === 'shown' && current.reply.signIn === 'demo',
  )
  return (
    <>
      {demo && me === null && (
        <Tiles>
          <Tile
            id='people'
            icon='people'
            tone='blue'
            words='选一个演示人物'
            second='看看不同的人看到什么'
            onTap={() => void go('people')}
          />
        </Tiles>
      )}
      {unread > 0 && (
        <Tiles>
          <Tile
            id='messages'
            icon='bell'
            tone='red'
            words='消息'
            second={`${unread}条没看`}
            onTap={() => void go('messages')}
          />
        </Tiles>
      )}
      <Tiles>
        <Tile
          id='mine'
          icon='person'
          tone='green'
          words='我的'
          second='安排、收藏、字号'
          onTap={() => void go('mine')}
        />
      </Tiles>
    </>
  )
}
