import { strings } from '@/strings'

interface Route {
  /** From src/, without a leading slash; the roots below go into sub-packages of their own. */
  path: string
  /** What the page is called: navigation bar on the phone, window title in a browser. */
  title: string
}

/** What not everybody opens is fetched by WeChat when it is first opened. */
const SUB_PACKAGES = [
  'desk',
  'pages/search',
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
  claim: { path: 'pages/join/claim/index', title: strings.claim.title },
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
  checkIn: { path: 'pages/check-in/index', title: strings.checkIn.title },
  card: { path: 'pages/card/index', title: strings.card.title },
  notGoing: { path: 'pages/not-going/index', title: strings.notGoing.title },
  plans: { path: 'pages/plans/index', title: strings.plans.title },
  footprints: { path: 'pages/footprints/index', title: strings.footprints.title },
  suggestions: { path: 'pages/suggestions/index', title: strings.suggestions.title },
  suggest: { path: 'pages/suggest/index', title: strings.suggest.title },
  suggestion: { path: 'pages/suggestion/index', title: strings.suggestion.title },
  privacy: { path: 'pages/privacy/index', title: strings.privacy.title },
  privacySeen: { path: 'pages/privacy/seen/index', title: strings.privacySeen.title },
  privacyExport: { path: 'pages/privacy/export/index', title: strings.privacyExport.title },
  privacyLeave: { path: 'pages/privacy/leave/index', title: strings.privacyLeave.title },
  privacyLeft: { path: 'pages/privacy/left/index', title: strings.privacyLeft.title },
  helpers: { path: 'pages/helpers/index', title: strings.helpers.title },
  helping: { path: 'pages/helpers/helping/index', title: strings.helping.title },
  memberships: { path: 'pages/memberships/index', title: strings.memberships.title },
  deskMoves: { path: 'desk/moves/index', title: strings.deskMoves.title },
  deskMove: { path: 'desk/move/index', title: strings.deskMove.title },
  deskPropose: { path: 'desk/propose/index', title: strings.deskPropose.title },
  deskAway: { path: 'desk/away/index', title: strings.deskAway.title },
  deskHandOver: { path: 'desk/hand-over/index', title: strings.deskHandOver.title },
  deskJoinings: { path: 'desk/joinings/index', title: strings.deskJoinings.title },
  deskJoining: { path: 'desk/joining/index', title: strings.deskJoining.title },
  deskRegister: { path: 'desk/register/index', title: strings.deskRegister.title },
  deskPeople: { path: 'desk/people/index', title: strings.deskPeople.title },
  deskDeceased: { path: 'desk/deceased/index', title: strings.deskDeceased.title },
  deskAudits: { path: 'desk/audits/index', title: strings.deskAudits.title },
  deskSlip: { path: 'desk/slip/index', title: strings.deskSlip.title },
  deskRoster: { path: 'desk/roster/index', title: strings.deskRoster.title },
  deskToday: { path: 'desk/today/index', title: strings.deskToday.title },
  deskActivities: { path: 'desk/activities/index', title: strings.deskActivities.title },
  deskActivity: { path: 'desk/activity/index', title: strings.deskActivity.title },
  deskWritings: { path: 'desk/writings/index', title: strings.deskWritings.title },
  deskWriting: { path: 'desk/writing/index', title: strings.deskWriting.title },
  deskArticle: { path: 'desk/article/index', title: strings.deskArticle.title },
  deskVersions: { path: 'desk/versions/index', title: strings.deskVersions.title },
  deskPost: { path: 'desk/post/index', title: strings.deskPost.title },
  deskCalls: { path: 'desk/calls/index', title: strings.deskCalls.title },
  deskRollCall: { path: 'desk/roll-call/index', title: strings.deskRollCall.title },
  deskWall: { path: 'desk/wall/index', title: strings.deskWall.title },
  deskSheet: { path: 'desk/sheet/index', title: strings.deskSheet.title },
  deskAttendees: { path: 'desk/attendees/index', title: strings.deskAttendees.title },
  homeVisits: { path: 'pages/home-visits/index', title: strings.homeVisits.title },
  askLeave: { path: 'pages/ask-leave/index', title: strings.askLeave.title },
  deskMembers: { path: 'desk/members/index', title: strings.deskMembers.title },
  deskMember: { path: 'desk/member/index', title: strings.deskMember.title },
  deskVisits: { path: 'desk/visits/index', title: strings.deskVisits.title },
  deskVisitPlan: { path: 'desk/visit-plan/index', title: strings.deskVisitPlan.title },
  deskVisit: { path: 'desk/visit/index', title: strings.deskVisit.title },
  deskTasks: { path: 'desk/tasks/index', title: strings.deskTasks.title },
  deskTask: { path: 'desk/task/index', title: strings.deskTask.title },
  deskSuggestions: { path: 'desk/suggestions/index', title: strings.deskSuggestions.title },
  deskSuggestion: { path: 'desk/suggestion/index', title: strings.deskSuggestion.title },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

const paths = Object.values(routes).map((route) => route.path)

const rootOf = (path: string) => SUB_PACKAGES.find((root) => path.startsWith(`${root}/`))

/** Pages of the main package; the first one opens when the program starts. */
export const pages = paths.filter((path) => !rootOf(path))

export const subPackages = SUB_PACKAGES.map((root) => ({
  root,
  pages: paths.filter((path) => rootOf(path) === root).map((path) => path.slice(root.length + 1)),
})).filter((one) => one.pages.length > 0)

/** What a page's index.config.ts exports. Letters follow WeChat's setting only with page-meta on. */
export const pageConfig = (name: RouteName) => ({
  navigationBarTitleText: routes[name].title,
  enablePageMeta: true,
})
