import { wayTo } from '@/client/entries'
import { useSession, type Me } from '@/client/session'
import { Tile, Tiles } from '@/components/Tile'
import { strings } from '@/strings'

interface RestProps {
  unread: number
  me: Me
}

/** Below the four ways in: everything of mine, and how much of it waits to be read. */
export function Rest({ unread, me }: RestProps) {
  const demo = useSession(
    ({ current }) => current.state === 'shown' && current.reply.signIn === 'demo',
  )
  const { home, messages } = strings
  return (
    <>
      {demo && me === null && (
        <Tiles>
          <Tile {...wayTo('people')} icon='people' tone='blue' {...home.people} />
        </Tiles>
      )}
      <Tiles>
        <Tile
          {...wayTo('mine')}
          icon='person'
          tone='green'
          {...home.mine}
          {...(unread > 0 && { second: messages.unread(unread) })}
        />
      </Tiles>
    </>
  )
}
