let waiting = 0

/** What the server holds until there is news is nothing to wait for. */
const isHeld = (url: string, body: unknown): boolean =>
  url.endsWith('partyDay.follow') && typeof body === 'string' && body.includes('"seen"')

/** Before anything loads: counts questions to the server that have no whole answer yet. */
export function countAnswers(): void {
  const ask = window.fetch
  window.fetch = async (...asked) => {
    const [url, how] = asked
    if (typeof url === 'string' && isHeld(url, how?.body)) return ask(...asked)
    waiting++
    try {
      const answer = await ask(...asked)
      await answer.clone().arrayBuffer()
      return answer
    } finally {
      // Who asked hears it first.
      setTimeout(() => waiting--)
    }
  }
}

const SHAPES = '.loading, .opening'
const STEP_MS = 15
/** Counted, not measured: a busy machine takes longer over each. */
const STILL_STEPS = 5
const PATIENCE_MS = 8_000

const anyShown = (selector: string): boolean =>
  Array.from(document.querySelectorAll(selector)).some((one) => one.checkVisibility())

/** The shape of what comes is shown in its place. */
export const onItsWay = (): boolean => anyShown(SHAPES)

/** Webpack takes a script away once it came. */
const codeComing = () => document.querySelector('script[data-webpack]') !== null

const coming = () => waiting > 0 || onItsWay()

/** The page on top. Each time one is opened its id is another, and none is there before the program is. */
const pageOnTop = () =>
  Array.from(document.querySelectorAll('.taro_page')).find((one) => one.checkVisibility())?.id

const place = () => ({ hash: location.hash, page: pageOnTop() })
let stood: Partial<ReturnType<typeof place>> = {}

/** A busy machine takes a while from a new address to its page. */
const arrived = () =>
  anyShown('.page') && (location.hash === stood.hash || pageOnTop() !== stood.page)

/** The next frame has been drawn. */
export const drawn = (): Promise<void> =>
  new Promise((then) => requestAnimationFrame(() => setTimeout(then)))

/** Waits until nothing changes any more, nor is on its way; when `slow`, that never comes. */
export async function settled(slow: boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  let still = 0
  const watch = new MutationObserver(() => (still = 0))
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  while (still < STILL_STEPS && performance.now() < end) {
    // Asking for frames instead would have every one of them drawn.
    await new Promise((then) => setTimeout(then, STEP_MS))
    still = !arrived() || codeComing() || (!slow && coming()) ? 0 : still + 1
  }
  watch.disconnect()
  stood = place()
}
