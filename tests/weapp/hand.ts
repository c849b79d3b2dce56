import type { Hand } from '../walks/hand'
import type { Phone } from './harness'

const LONGEST = 15_000

/** Polls until something comes. Throws, with what the screen says, when it does not. */
async function until<Seen>(phone: Phone, wanted: string, look: () => Promise<Seen | false>) {
  for (const end = Date.now() + LONGEST; Date.now() < end;) {
    const seen = await look()
    if (seen) return seen
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`${wanted} did not come; the screen says: ${await phone.text()}`)
}

/** Waits until what was asked for is drawn, or why not. */
export const loaded = (phone: Phone) =>
  until(phone, 'an answer', async () => !(await phone.html()).includes('class="loading'))

/** A mini-program that somebody holds. */
export class PhoneInHand implements Hand {
  taps = 0
  constructor(private readonly phone: Phone) {}

  async tap(id: string) {
    await this.soon(id, () => this.phone.tap(`#${id}`))
    this.taps++
  }

  async tapEntry(words: string) {
    const id = await until(this.phone, words, () =>
      this.phone.eval(
        (words) =>
          Array.from(document.querySelectorAll('.card[id]')).find(
            (entry) => entry.checkVisibility() && entry.textContent.includes(words),
          )?.id ?? '',
        words,
      ),
    )
    await this.tap(id)
  }

  write = (id: string, words: string) => this.soon(id, () => this.phone.type(`#${id}`, words))

  async see(words: string) {
    await until(this.phone, words, async () => (await this.words()).includes(words))
  }

  words = () => this.phone.text()

  /** Does something to a node as soon as it is there. */
  private async soon(id: string, act: () => Promise<void>) {
    await until(this.phone, `#${id}`, () =>
      act().then(
        () => true,
        () => false,
      ),
    )
  }
}
