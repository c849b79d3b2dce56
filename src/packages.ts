import { routes } from './routes'

/** What not everybody opens is fetched by WeChat when it is first opened. */
const SUB_PACKAGES = [
  'desk',
  'community',
  'party-day',
  'pages/search',
  'pages/saved',
  'pages/not-going',
  'pages/messages',
  'pages/footprints',
  'pages/people',
  'pages/practice',
  'pages/practice-check-in',
  'pages/suggestions',
  'pages/suggest',
  'pages/suggestion',
  'pages/join',
  'pages/helpers',
  'pages/memberships',
  'pages/privacy',
  'pages/card',
  'pages/home-visits',
  'pages/ask-leave',
]

const paths = Object.values(routes).map((route) => route.path)

const rootOf = (path: string) => SUB_PACKAGES.find((root) => path.startsWith(`${root}/`))

/** Pages of the main package; the first one opens when the program starts. */
export const pages = paths.filter((path) => !rootOf(path))

export const subPackages = SUB_PACKAGES.map((root) => ({
  root,
  pages: paths.filter((path) => rootOf(path) === root).map((path) => path.slice(root.length + 1)),
})).filter((one) => one.pages.length > 0)
