import { routes } from '@/routes'
import type { OutcomeOf } from '@/contract'
import type { Town, Walk } from '../walks/hand'
import { startFunction } from './cloudFunction'
import { PhoneInHand } from './hand'
import type { Open, Phone } from './harness'

/** The harness tells a box of what changes while its page goes, when it has no node any more; WeChat does not. */
const GONE = /^builtin textarea: TypeError: .* null \(reading 'toggleAttribute'\)/

/** A guest has a WeChat of their own, which the county does not know. */
const GUEST = 'guest'

/** Walks through a build and the cloud function, in a demo county of its own. Answers what went wrong. */
export async function walkInTown(
  open: Open,
  build: string,
  server: string,
  walk: Walk,
): Promise<string[]> {
  const cloud = await startFunction(server)
  const phones: Phone[] = []
  const town: Town = {
    async phone(persona, page = 'home', query = {}) {
      const onCloud = cloud.as(persona ?? GUEST)
      const phone = await open(build, { path: routes[page].path, query, onCloud })
      phones.push(phone)
      return new PhoneInHand(phone)
    },
    async ask(persona, name, request) {
      const { result } = await cloud.as(persona)({ name: 'api', data: { name, request } })
      const outcome = result as OutcomeOf<typeof name>
      if (!outcome.ok) throw new Error(`${name} refused: ${outcome.refusal}`)
      return outcome.reply
    },
  }
  try {
    await walk(town)
    const stats = await Promise.all(phones.map((phone) => phone.stats()))
    return stats
      .flatMap(({ errors }) => errors.map(({ where, message }) => `${where}: ${message}`))
      .filter((error) => !GONE.test(error))
  } finally {
    await Promise.all(phones.map((phone) => phone.close()))
    await cloud.stop()
  }
}
