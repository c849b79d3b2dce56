import Taro from '@tarojs/taro'
import { routes, type RouteName } from '@/routes'
import { codeComes } from './program'

const MINI_PROGRAM = process.env.TARO_ENV === 'weapp'
const CLOUD_DOOR = MINI_PROGRAM && API_URL === ''

/** WeChat refuses to open an eleventh page on top of ten. */
const DEEPEST_STACK = 10

let cloudStarted = false

async function throughCloud(name: string, request: object): Promise<unknown> {
  if (!cloudStarted) Taro.cloud.init()
  cloudStarted = true
  const { result } = await Taro.cloud.callFunction({ name: 'api', data: { name, request } })
  return result
}

async function throughHttp(
  name: string,
  request: object,
  token: string | null,
  timeout: number,
): Promise<unknown> {
  const { data } = await Taro.request<unknown>({
    url: `${API_URL}/api/${name}`,
    method: 'POST',
    data: request,
    timeout,
    header: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  })
  return data
}

/** Sends one question through the door of this build; the body of the answer. Rejects when none comes. */
export const send = (name: string, request: object, token: string | null, timeout: number) =>
  CLOUD_DOOR ? throughCloud(name, request) : throughHttp(name, request, token, timeout)

/** The address of a file the server named: `/pictures/x.svg` lives where the API lives. */
export const fileUrl = (address: string): string =>
  address.startsWith('/') ? API_URL + address : address

/** A code for `session.logIn`; null where WeChat is not asked (a browser, or the cloud that knows already). */
export async function loginCode(): Promise<string | null> {
  if (!MINI_PROGRAM || CLOUD_DOOR) return null
  const { code } = await Taro.login()
  return code
}

/** Whether WeChat's own button is here, which asks the person for the number that WeChat knows. */
export const hasPhoneButton = (): boolean => MINI_PROGRAM

/** Whether WeChat is here, which can tell the person something later. */
export const hasWeChatMessages = (): boolean => MINI_PROGRAM

/**
 * Lets WeChat ask the person what it may tell them once: only right in their tap. Those of the templates
 * that they said yes to; null: WeChat did not ask, because its messages are switched off, or it cannot.
 */
export async function askToTell(templateIds: string[]): Promise<string[] | null> {
  const option = { tmplIds: templateIds } as Taro.requestSubscribeMessage.Option
  return Taro.requestSubscribeMessage(option).then(
    (answers) => {
      const said = answers as Record<string, unknown>
      // Also acceptWithAudio: yes, and aloud.
      return templateIds.filter((id) => String(said[id]).startsWith('accept'))
    },
    () => null,
  )
}

/** What this phone remembers under a name; null when nothing. */
export const recall = (name: string): string | null => Taro.getStorageSync<string>(name) || null

/** Remembers a text on this phone; null forgets it. A phone that is full remembers no more. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) Taro.removeStorageSync(name)
    else Taro.setStorageSync(name, value)
  } catch {
    // What it knew before stands.
  }
}

/** Does something whenever this phone finds a network again, where the phone tells of it. */
export function onNetworkBack(then: () => void): void {
  // Without a word from the phone, what waits goes out with the next show: no reason to stop here.
  const { onNetworkStatusChange } = Taro as Partial<typeof Taro>
  if (MINI_PROGRAM) onNetworkStatusChange?.(({ isConnected }) => isConnected && then())
  else window.addEventListener('online', then)
}

let unopened = (_again: (() => void) | null): void => undefined

/** Does something when the code of a page does not come, with the way to try again; null: it is over. */
export const whenUnopened = (then: typeof unopened): void => {
  unopened = then
}

/** Shows the shape of a page, then the page once its code is there: Taro's router would wait without a word. */
async function openWhenHere(page: RouteName, open: () => Promise<unknown>): Promise<void> {
  unopened(null)
  if (!MINI_PROGRAM) {
    await paintShape()
    if (!(await codeComes(routes[page].path))) {
      endShape()
      return unopened(() => void openWhenHere(page, open))
    }
  }
  await open()
}

const OPENING = 'opening'

/** The still shape of a page, on an old phone long before the router has drawn the page itself. */
async function paintShape(): Promise<void> {
  document.documentElement.classList.add(OPENING)
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
}

/** The page is here: its shape goes. */
export function endShape(): void {
  if (!MINI_PROGRAM) document.documentElement.classList.remove(OPENING)
}

function urlOf(page: RouteName, params: Record<string, string>): string {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/${routes[page].path}?${query.join('&')}`
}

/** Opens a page of the route table on top of this one. */
export async function go(page: RouteName, params: Record<string, string> = {}): Promise<void> {
  if (Taro.getCurrentPages().length >= DEEPEST_STACK) return replace(page, params)
  await openWhenHere(page, () => Taro.navigateTo({ url: urlOf(page, params) }))
}

/** Opens a page instead of this one: 返回 does not lead to a question that is answered. */
export async function replace(page: RouteName, params: Record<string, string> = {}): Promise<void> {
  await openWhenHere(page, () => Taro.redirectTo({ url: urlOf(page, params) }))
}

/** The first page, with nothing behind it. */
export async function goHome(): Promise<void> {
  await openWhenHere('home', () => Taro.reLaunch({ url: `/${routes.home.path}` }))
}

/** To the beginning of the page: where one question follows another on it. */
export const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })

/** One page back; home when this page was opened from outside. */
export async function goBack(): Promise<void> {
  await (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : goHome())
}

/** Asks the phone to call a number; closing WeChat's question is an answer too, not a fault. */
export async function phone(number: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

/** How much larger than usual the letters of WeChat itself are set, 1 to 1.65; 1 in a browser. */
export function weChatLetterFactor(): number {
  if (!MINI_PROGRAM) return 1
  // Older base libraries miss one or both; the types know neither.
  const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: unknown; fontSizeSetting?: unknown }
  if (typeof info.fontSizeScaleFactor === 'number') return info.fontSizeScaleFactor
  return typeof info.fontSizeSetting === 'number' ? info.fontSizeSetting / 16 : 1
}

/** Sets the size of 1rem in a browser; on WeChat the page's own PageMeta does. */
export function setRootLetters(px: number): void {
  if (!MINI_PROGRAM) document.documentElement.style.fontSize = `${px}px`
}

/** Puts a text where the next 粘贴 takes it from; a phone that forbids it does nothing. */
export async function copyText(data: string): Promise<boolean> {
  // In a browser Taro would say so in a little window of its own, too small to read.
  const copying = MINI_PROGRAM
    ? Taro.setClipboardData({ data })
    : Promise.resolve().then(() => navigator.clipboard.writeText(data))
  return copying.then(
    () => true,
    () => false,
  )
}

/** Spreadsheets are read where there is a desk: in a browser. */
export const HAS_FILES = !MINI_PROGRAM

/** WeChat reads codes with the camera; where it does not, the phone's own camera opens what it read. */
export const HAS_SCANNER = MINI_PROGRAM

/** The text of a code before the camera, not of a picture from the album; null when none was read. */
export const scanCode = (): Promise<string | null> =>
  Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).then(
    ({ result }) => result,
    () => null,
  )

/** What a camera opens to come to a page from outside. */
export const addressOf = (page: RouteName, params: Record<string, string>): string =>
  `${MINI_PROGRAM ? `${API_URL}/` : location.href.split('#')[0]}#${urlOf(page, params)}`

/** Asks the browser to print what is shown. */
export const printPage = (): void => window.print()

/** The file somebody picks; null when they pick none. `endings`: such as `.xlsx,.csv`. */
export function chooseFile(endings: string): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = endings
  return new Promise((chosen) => {
    input.addEventListener('change', () => chosen(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => chosen(null))
    input.click()
  })
}

/** Keeps a file where the browser keeps what it loads. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content]))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
