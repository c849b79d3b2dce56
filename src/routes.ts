import { strings } from '@/strings'

interface Route {
  /** From src/, without a leading slash; under `desk/` it goes into the sub-package. */
  path: string
  /** What the page is called: navigation bar on the phone, window title in a browser. */
  title: string
}

const DESK = 'desk/'

/** Every page, once. A new page is one line here, the folder it names, and `pageConfig` in that folder. */
export const routes = {
  home: { path: 'pages/home/index', title: strings.home.title },
  people: { path: 'pages/people/index', title: strings.people.title },
  practice: { path: 'pages/practice/index', title: strings.practice.title },
  practiceCheckIn: {
    path: 'pages/practice-check-in/index',
    title: strings.practiceCheckIn.title,
  },
  join: { path: 'pages/join/index', title: strings.join.title },
  mine: { path: 'pages/mine/index', title: strings.mine.title },
  letters: { path: 'pages/letters/index', title: strings.letters.title },
  messages: { path: 'pages/messages/index', title: strings.messages.title },
  preparing: { path: 'pages/preparing/index', title: strings.preparing.title },
  articles: { path: 'pages/articles/index', title: strings.articles.title },
  article: { path: 'pages/article/index', title: strings.article.title },
  search: { path: 'pages/search/index', title: strings.search.title },
  saved: { path: 'pages/saved/index', title: strings.saved.title },
  activities: { path: 'pages/activities/index', title: strings.activities.title },
  activity: { path: 'pages/activity/index', title: strings.activity.title },
  signUp: { path: 'pages/sign-up/index', title: strings.signUp.title },
  signedUp: { path: 'pages/signed-up/index', title: strings.signedUp.title },
  notGoing: { path: 'pages/not-going/index', title: strings.notGoing.title },
  plans: { path: 'pages/plans/index', title: strings.plans.title },
  footprints: { path: 'pages/footprints/index', title: strings.footprints.title },
  suggestions: { path: 'pages/suggestions/index', title: strings.suggestions.title },
  suggest: { path: 'pages/suggest/index', title: strings.suggest.title },
  suggestion: { path: 'pages/suggestion/index', title: strings.suggestion.title },
  deskSignUps: { path: 'desk/sign-ups/index', title: strings.deskSignUps.title },
  deskAttendees: { path: 'desk/attendees/index', title: strings.deskAttendees.title },
  deskSuggestions: { path: 'desk/suggestions/index', title: strings.deskSuggestions.title },
  deskSuggestion: { path: 'desk/suggestion/index', title: strings.deskSuggestion.title },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

const paths = Object.values(routes).map((route) => route.path)

/** Pages of the main package; the first one opens when the program starts. */
export const pages = paths.filter((path) => !path.startsWith(DESK))

export const subPackages = [
  {
    root: 'desk',
    pages: paths.filter((path) => path.startsWith(DESK)).map((path) => path.slice(DESK.length)),
  },
]

/** What a page's index.config.ts exports. Letters follow WeChat's setting only with page-meta on. */
export const pageConfig = (name: RouteName) => ({
  navigationBarTitleText: routes[name].title,
  enablePageMeta: true,
})
