type Server = (name: string, request: object, token: string | null) => Promise<unknown>

const offline: Server = () => Promise.reject(new Error('offline'))

/** What the phone meets in a test: who answers, which login codes WeChat gives, what it remembers. */
export const fake = {
  server: offline,
  stored: new Map<string, string>(),
  codes: [] as string[],
  weChatFactor: 1,
  rootLetters: 0,
  /** Tells the phone that there is a network again. */
  networkBack: () => undefined as void,
  /** Tells the phone that the code of a page did not come. */
  unopened: (_again: (() => void) | null) => undefined as void,
  reset() {
    fake.server = offline
    fake.stored.clear()
    fake.codes = []
    fake.weChatFactor = 1
    went.splice(0)
  },
}

// A phone without Taro: jest.mock('@/client/platform', () => jest.requireActual('../support/platform')).
export const send = (name: string, request: object, token: string | null) =>
  fake.server(name, request, token)
export const loginCode = () => Promise.resolve(fake.codes.shift() ?? null)
export const recall = (name: string) => fake.stored.get(name) ?? null
export const remember = (name: string, value: string | null) =>
  value === null ? fake.stored.delete(name) : fake.stored.set(name, value)
export const onNetworkBack = (then: () => void) => {
  fake.networkBack = then
}
export const makeWhole = () => undefined
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
export const phone = (number: string) => goes(`tel:${number}`)
export const fileUrl = (address: string) => address
