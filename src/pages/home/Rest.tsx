import { go } from '@/client/platform'
import { Tile, Tiles } from '@/components/Tile'

interface RestProps {
  unread: number
  /** A visitor of a demonstration who is nobody yet. */
  demo: boolean
}

/** Below the four ways in: what waits to be read, and everything of mine. */
export function Rest({ unread, demo }: RestProps) {
  return (
    <>
      {demo && (
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
