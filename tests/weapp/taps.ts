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

/** Waits for words on the screen. */
export const see = (phone: Phone, words: string) =>
  until(phone, words, async () => (await phone.text()).includes(words))

/** Waits until what was asked for is drawn, or why not. */
export const loaded = (phone: Phone) =>
  until(phone, 'an answer', async () => !(await phone.html()).includes('class="loading'))

/** Taps something as soon as it is there. */
export const tap = (phone: Phone, id: string) =>
  until(phone, `#${id}`, () =>
    phone.tap(`#${id}`).then(
      () => true,
      () => false,
    ),
  )

/** The id of the entry of a list that carries these words. */
export const entryWith = (phone: Phone, list: string, words: string) =>
  until(phone, words, () =>
    phone.eval(
      ([prefix, wanted]) =>
        Array.from(document.querySelectorAll(`[id^="${prefix}-"]`)).find((entry) =>
          entry.textContent.includes(wanted),
        )?.id ?? '',
      [list, words] as const,
    ),
  )

/** Reads an article, takes a seat alone and gives it back: the same by every door. */
export async function newsAndSeat(phone: Phone) {
  await tap(phone, 'articles')
  await tap(phone, await entryWith(phone, 'article', '他的第一张税票'))
  await see(phone, '收藏这篇文章')
  await tap(phone, 'home')
  await tap(phone, 'activities')
  await tap(phone, await entryWith(phone, 'activity', '竹情小区义务清扫'))
  await tap(phone, 'signUpAlone')
  await see(phone, '报上了')
  await see(phone, '给您留了1个位子')
  await tap(phone, 'notGoing')
  await see(phone, '真的不去了吗')
  await tap(phone, 'giveBack')
  await see(phone, '已经让出1个位子')
  await tap(phone, 'done')
  await see(phone, '王秀英同志')
}
