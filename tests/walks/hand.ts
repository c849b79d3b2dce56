import type { EndpointName, ReplyOf, RequestOf } from '@/contract'
import type { RouteName } from '@/routes'

/** A phone in somebody's hand, whatever shows the product on it: a browser or the mini-program. */
export interface Hand {
  /** How often the screen was tapped. */
  taps: number
  /** Taps something as soon as it is there. */
  tap(id: string): Promise<void>
  /** Opens the entry of a list that carries these words. */
  tapEntry(words: string): Promise<void>
  /** Writes into an empty box. */
  write(id: string, words: string): Promise<void>
  /** Waits for words on the screen. */
  see(words: string): Promise<void>
  /** All words of the screen. */
  words(): Promise<string>
}

/** A demo county of its own, its server, and the phones of its people. */
export interface Town {
  /** A persona's phone, or (null) a guest's; opened at home, or at a page as a link would. */
  phone(persona: string | null, page?: RouteName, query?: Record<string, string>): Promise<Hand>
  /** Asks the server as a persona, to set a scene or to see what came of it. Throws when refused. */
  ask<Name extends EndpointName>(
    persona: string,
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ReplyOf<Name>>
}

/** What people do from beginning to end; throws where it does not go on. */
export type Walk = (town: Town) => Promise<void>

/** What was done in a phone costs no more taps than promised. Throws when it does. */
export async function within(phone: Hand, most: number, what: string, work: () => Promise<void>) {
  const before = phone.taps
  await work()
  const taken = phone.taps - before
  if (taken > most) throw new Error(`${what} took ${taken} taps, and ${most} are promised`)
}
