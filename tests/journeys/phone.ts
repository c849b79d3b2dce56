import { forgetEverything, type Loaded } from '@/client/load'
import { forgetOutbox } from '@/client/outbox'
import { useSession } from '@/client/session'
import { minutesAfter } from '@/domain/time'
import { door } from '@/server/cloud'
import { fake } from '../support/platform'
import type { Person, World } from '../support/world'

/** What came over the wire: JSON and nothing else. */
const wire = (body: unknown): unknown => JSON.parse(JSON.stringify(body))

interface Door {
  server: typeof fake.server
  handTo: (who: Person | null) => void
}

/** How a phone reaches a house, and how it comes into somebody's hands (null: a guest's). */
export const DOORS = {
  http: (world: World): Door => ({
    server: async (name, request, token) =>
      wire((await world.send(token === null ? null : { token }, name, request)).body),
    handTo: (who: Person | null) => {
      if (who) fake.stored.set('token', who.token)
      else fake.stored.delete('token')
    },
  }),
  cloud: (world: World): Door => {
    const main = door(() => Promise.resolve(world.house))
    return {
      server: async (name, request) => wire(await main({ name, request })),
      handTo: (who: Person | null) =>
        Object.assign(process.env, {
          WX_CONTEXT_KEYS: 'WX_OPENID',
          TCB_SOURCE: 'wx_client',
          // The builders give an account its own id for a WeChat identity.
          WX_OPENID: who?.accountId ?? 'a-stranger',
        }),
    }
  },
}

/** One phone before a house, by one of its doors. */
export function phoneAt(world: World, doorName: keyof typeof DOORS) {
  const { server, handTo } = DOORS[doorName](world)
  fake.server = server
  return {
    /** A minute later another person takes the phone and opens the program. */
    async give(who: Person | null) {
      world.now = minutesAfter(world.now, 1)
      handTo(who)
      forgetEverything()
      forgetOutbox()
      await useSession.getState().load()
    },
    /** The next answer gets lost on its way, after the server did what was asked. */
    loseNextAnswer() {
      fake.server = async (...asked) => {
        fake.server = server
        await server(...asked)
        throw new Error('lost')
      }
    },
  }
}

/** What a page would draw; throws when it would draw anything else. */
export function shown<Reply>(loaded: Loaded<Reply>): Reply {
  if (loaded.state !== 'shown') throw new Error(JSON.stringify(loaded))
  return loaded.reply
}
