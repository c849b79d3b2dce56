/** In milliseconds; an elder has put the phone down by then. */
const LONGEST_WAIT = 10_000
/** In milliseconds: what the first page asks for and draws goes first. */
const HEAD_START = 3_000

interface BrowserPage {
  path: string
  /** The code on its way, first of all that the router wants with it. */
  load: () => [Promise<unknown>, ...unknown[]]
}

/** The pages of the browser build as Taro's router knows them, each with the way to fetch its code. */
const browserPages = () =>
  (window as { __taroAppConfig?: { routes?: BrowserPage[] } }).__taroAppConfig?.routes ?? []

const fetchCode = (page: BrowserPage | undefined): Promise<boolean> =>
  Promise.resolve(page?.load()[0]).then(
    () => true,
    () => false,
  )

/** Whether the code of a page of the browser build comes to this phone, at the latest after ten seconds. */
export function codeComes(path: string): Promise<boolean> {
  const tooLate = new Promise<boolean>((late) => setTimeout(late, LONGEST_WAIT, false))
  return Promise.race([fetchCode(browserPages().find((page) => page.path.endsWith(path))), tooLate])
}

/** Whether the browser keeps the program from now on (config/service-worker.js). */
async function isKept(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  return navigator.serviceWorker.register('service-worker.js').then(
    () => true,
    () => false,
  )
}

/**
 * Makes the program in a browser whole, so that every page opens at once and without a network, in this
 * visit and the next. Where the browser does not keep it, the pages' code is fetched here, one after the
 * other: all at once they keep an old phone from answering for seconds.
 */
export async function makeWhole(): Promise<void> {
  await new Promise((over) => setTimeout(over, HEAD_START))
  if (await isKept()) return
  // What does not come now is said when its page is tapped.
  for (const page of browserPages()) await fetchCode(page)
}
