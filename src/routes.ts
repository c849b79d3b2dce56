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
  deskSignUps: { path: 'desk/sign-ups/index', title: '报名名单' },
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
