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
  'community',
  'party-day',
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
  deskMoves: { path: 'desk/moves/index', title: strings.deskTitles.deskMoves },
  deskMove: { path: 'desk/move/index', title: strings.deskTitles.deskMove },
  deskPropose: { path: 'desk/propose/index', title: strings.deskTitles.deskPropose },
  deskAway: { path: 'desk/away/index', title: strings.deskTitles.deskAway },
  deskHandOver: { path: 'desk/hand-over/index', title: strings.deskTitles.deskHandOver },
  deskJoinings: { path: 'desk/joinings/index', title: strings.deskTitles.deskJoinings },
  deskJoining: { path: 'desk/joining/index', title: strings.deskTitles.deskJoining },
  deskRegister: { path: 'desk/register/index', title: strings.deskTitles.deskRegister },
  deskPeople: { path: 'desk/people/index', title: strings.deskTitles.deskPeople },
  deskDeceased: { path: 'desk/deceased/index', title: strings.deskTitles.deskDeceased },
  deskAudits: { path: 'desk/audits/index', title: strings.deskTitles.deskAudits },
  deskSlip: { path: 'desk/slip/index', title: strings.deskTitles.deskSlip },
  deskRoster: { path: 'desk/roster/index', title: strings.deskTitles.deskRoster },
  deskToday: { path: 'desk/today/index', title: strings.deskTitles.deskToday },
  deskActivities: { path: 'desk/activities/index', title: strings.deskTitles.deskActivities },
  deskActivity: { path: 'desk/activity/index', title: strings.deskTitles.deskActivity },
  deskWritings: { path: 'desk/writings/index', title: strings.deskTitles.deskWritings },
  deskWriting: { path: 'desk/writing/index', title: strings.deskTitles.deskWriting },
  deskArticle: { path: 'desk/article/index', title: strings.deskTitles.deskArticle },
  deskVersions: { path: 'desk/versions/index', title: strings.deskTitles.deskVersions },
  deskPost: { path: 'desk/post/index', title: strings.deskTitles.deskPost },
  deskCalls: { path: 'desk/calls/index', title: strings.deskTitles.deskCalls },
  deskRollCall: { path: 'desk/roll-call/index', title: strings.deskTitles.deskRollCall },
  deskWall: { path: 'desk/wall/index', title: strings.deskTitles.deskWall },
  deskSheet: { path: 'desk/sheet/index', title: strings.deskTitles.deskSheet },
  deskAttendees: { path: 'desk/attendees/index', title: strings.deskTitles.deskAttendees },
  community: { path: 'community/home/index', title: strings.communityTitles.community },
  partyDays: { path: 'party-day/home/index', title: strings.partyDayTitles.partyDays },
  birthday: { path: 'party-day/birthday/index', title: strings.partyDayTitles.birthday },
  lectures: { path: 'party-day/lectures/index', title: strings.partyDayTitles.lectures },
  lecture: { path: 'party-day/lecture/index', title: strings.partyDayTitles.lecture },
  deskBranches: { path: 'desk/branches/index', title: strings.deskTitles.deskBranches },
  deskBranch: { path: 'desk/branch/index', title: strings.deskTitles.deskBranch },
  deskMatters: { path: 'desk/matters/index', title: strings.deskTitles.deskMatters },
  deskCalendar: { path: 'desk/calendar/index', title: strings.deskTitles.deskCalendar },
  deskJointDays: { path: 'desk/joint-days/index', title: strings.deskTitles.deskJointDays },
  deskJointDay: { path: 'desk/joint-day/index', title: strings.deskTitles.deskJointDay },
  deskElsewhere: { path: 'desk/elsewhere/index', title: strings.deskTitles.deskElsewhere },
  deskBirthdays: { path: 'desk/birthdays/index', title: strings.deskTitles.deskBirthdays },
  deskBirthday: { path: 'desk/birthday/index', title: strings.deskTitles.deskBirthday },
  deskLectures: { path: 'desk/lectures/index', title: strings.deskTitles.deskLectures },
  deskLecture: { path: 'desk/lecture/index', title: strings.deskTitles.deskLecture },
  deskCommunity: { path: 'desk/community/index', title: strings.deskTitles.deskCommunity },
  homeVisits: { path: 'pages/home-visits/index', title: strings.homeVisits.title },
  askLeave: { path: 'pages/ask-leave/index', title: strings.askLeave.title },
  deskMembers: { path: 'desk/members/index', title: strings.deskTitles.deskMembers },
  deskMember: { path: 'desk/member/index', title: strings.deskTitles.deskMember },
  deskVisits: { path: 'desk/visits/index', title: strings.deskTitles.deskVisits },
  deskVisitPlan: { path: 'desk/visit-plan/index', title: strings.deskTitles.deskVisitPlan },
  deskVisit: { path: 'desk/visit/index', title: strings.deskTitles.deskVisit },
  deskTasks: { path: 'desk/tasks/index', title: strings.deskTitles.deskTasks },
  deskTask: { path: 'desk/task/index', title: strings.deskTitles.deskTask },
  deskSuggestions: { path: 'desk/suggestions/index', title: strings.deskTitles.deskSuggestions },
  deskSuggestion: { path: 'desk/suggestion/index', title: strings.deskTitles.deskSuggestion },
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
