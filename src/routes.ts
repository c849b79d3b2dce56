interface Route {
  /** From src/, without a leading slash; under `desk/` it goes into the sub-package. */
  path: string
  /** What the page is called: navigation bar on the phone, window title in a browser. */
  title: string
}

const DESK = 'desk/'

/** Every page, once. A new page is one line here, the folder it names, and `pageConfig` in that folder. */
export const routes = {
  home: { path: 'pages/home/index', title: '银龄e家' },
  people: { path: 'pages/people/index', title: '选一个演示人物' },
  join: { path: 'pages/join/index', title: '我要加入' },
  mine: { path: 'pages/mine/index', title: '我的' },
  letters: { path: 'pages/letters/index', title: '字号' },
  messages: { path: 'pages/messages/index', title: '消息' },
  preparing: { path: 'pages/preparing/index', title: '正在准备' },
  articles: { path: 'pages/articles/index', title: '支部动态' },
  article: { path: 'pages/article/index', title: '看文章' },
  search: { path: 'pages/search/index', title: '找文章' },
  saved: { path: 'pages/saved/index', title: '收藏的文章' },
  activities: { path: 'pages/activities/index', title: '活动报名' },
  activity: { path: 'pages/activity/index', title: '看活动' },
  signUp: { path: 'pages/sign-up/index', title: '怎么去' },
  signedUp: { path: 'pages/signed-up/index', title: '报名结果' },
  notGoing: { path: 'pages/not-going/index', title: '不去了' },
  plans: { path: 'pages/plans/index', title: '我的安排' },
  footprints: { path: 'pages/footprints/index', title: '我的足迹' },
  deskSignUps: { path: 'desk/sign-ups/index', title: '报名名单' },
  deskAttendees: { path: 'desk/attendees/index', title: '谁报了名' },
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
