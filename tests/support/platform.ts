type Server = (name: string, request: object, token: string | null) => Promise<unknown>

const offline: Server = () => Promise.reject(new Error('offline'))

/** What the phone meets in a test: who answers, which login codes WeChat gives, what it remembers. */
export const fake = {
  server: offline,
  stored: new Map<string, string>(),
  /** Files that were saved, by name. */
  saved: new Map<string, string>(),
  codes: [] as string[],
  /** What the camera reads next. */
  scans: [] as string[],
  /** Whether the phone is WeChat's, with its button for the number. */
  phoneButton: false,
  /** Whether WeChat can tell things later, and which templates the person says yes to; null: it does not ask. */
  weChatMessages: false,
  saysYesTo: [] as string[] | null,
  weChatFactor: 1,
  rootLetters: 0,
  /** Tells the phone that there is a network again. */
  networkBack: () => undefined as void,
  /** Tells the phone that the code of a page did not come. */
  unopened: (_again: (() => void) | null) => undefined as void,
  reset() {
    fake.server = offline
    fake.stored.clear()
    fake.saved.clear()
    fake.codes = []
    fake.scans = []
    fake.phoneButton = false
    fake.weChatMessages = false
    fake.saysYesTo = []
    fake.weChatFactor = 1
    went.splice(0)
  },
}

// A phone without Taro: jest.mock('@/client/platform', () => jest.requireActual('../support/platform')).
export const send = (name: string, request: object, token: string | null) =>
  fake.server(name, request, token)
export const loginCode = () => Promise.resolve(fake.codes.shift() ?? null)
export const hasPhoneButton = () => fake.phoneButton
export const hasWeChatMessages = () => fake.weChatMessages
export const askToTell = (templateIds: string[]) => {
  went.push(`ask ${templateIds.join(' ')}`)
  return Promise.resolve(fake.saysYesTo)
}
export const recall = (name: string) => fake.stored.get(name) ?? null
export const remember = (name: string, value: string | null) =>
  value === null ? fake.stored.delete(name) : fake.stored.set(name, value)
export const onNetworkBack = (then: () => void) => {
  fake.networkBack = then
}
export const endShape = () => undefined
export const whenUnopened = (then: typeof fake.unopened) => {
  fake.unopened = then
}
export const weChatLetterFactor = () => fake.weChatFactor
export const setRootLetters = (px: number) => {
  fake.rootLetters = px
}

/** Where the person went, in order: `articles`, `activity {"activityId":"…"}`, `back`, `tel:138…`. */
export const went: string[] = []
const goes = (where: string) => Promise.resolve(void went.push(where))
export const go = (page: string, params?: object) =>
  goes(params ? `${page} ${JSON.stringify(params)}` : page)
export const replace = (page: string, params?: object) =>
  goes(`instead ${page}${params ? ` ${JSON.stringify(params)}` : ''}`)
export const goBack = () => goes('back')
export const goHome = () => goes('home')
export const toTop = () => undefined
export const phone = (number: string) => goes(`tel:${number}`)
export const fileUrl = (address: string) => address
export const printPage = () => void went.push('print')
export const HAS_FILES = true
export const HAS_SCANNER = true
export const scanCode = () => Promise.resolve(fake.scans.shift() ?? null)
export const addressOf = (page: string, params: Record<string, string>) =>
  `https://e.example/#/${page}?${new URLSearchParams(params)}`
export const saveFile = (name: string, content: string) => void fake.saved.set(name, content)
export const copyText = (text: string) => Promise.resolve(Boolean(fake.saved.set('copied', text)))
