import { readFileSync } from 'node:fs'
import { demoId } from '@/server/db/demoRows'
import type { startFunction } from './cloudFunction'
import type { Open, Stats } from './harness'
import { loaded } from './hand'

/** What WeChat bears without a stutter on an old phone. */
const LARGEST_SET_DATA = 24_000
const MOST_NODES = 600

const activityId = demoId('activity', 'party-day-oath')
const recordId = demoId('member', 'xie-wanhe')
/** The one that has a record. */
const WITH_MINUTES =
  /^(desk\/(minutes|minutes-print|minutes-versions|six-parts)|party-day\/minutes)\//

const query = {
  activityId,
  matterId: demoId('matter', 'television'),
  thing: 'activity',
  thingId: activityId,
  visitId: demoId('visit', 'tang-shouyi-oath'),
  taskId: demoId('task', 'luo-yuzhen-leave'),
  articleId: demoId('article', 'the-first-receipt'),
  suggestionId: demoId('suggestion', 'speak-slower'),
  joiningId: demoId('joining', 'qiu-fumin'),
  moveId: demoId('move', 'yueying-to-tax'),
  what: 'service',
  caseId: demoId('case', 'house-for-two'),
  pairingId: demoId('pairing', 'wang-xiuying-012'),
  donationId: demoId('donation', 'picture-books'),
  teamId: demoId('team', 'lecture'),
  talkId: demoId('talk', 'round-3'),
  branchId: demoId('branch', 'elder-univ-3'),
  certificateId: demoId('certificate', 'wang-xiuying'),
}

/** Pages that mean another one by the same name. */
const OTHERWISE: Record<string, object> = {
  // The branch was asked to hold this one together with another.
  'desk/joint-day/index': { activityId: demoId('activity', 'party-day-nearby') },
  'desk/request/index': { activityId: demoId('activity', 'request stairs') },
  // Without a shift of one's own it is about somebody else's swap.
  'community/swap/index': { activityId: '', swapId: demoId('swap', 'swap-1') },
}

/** Of somebody in the branch; a slip's page would make one for them. */
const OF_SOMEBODY = [
  'desk/member/index',
  'desk/visit-plan/index',
  'desk/birthday/index',
  'desk/lecture/index',
]

/** For whoever leads the team. */
const OF_A_LEADER = ['team-desk', 'talks', 'talk', 'talk-plan'].map(
  (page) => `community/${page}/index`,
)

const personaOf = (page: string) => {
  if (page === 'desk/assign/index') return 'zhou-guoqiang'
  if (page === 'desk/pair/index') return 'yi-chunlan'
  if (['desk/audits/index', 'desk/slots/index'].includes(page)) return 'liu-zhiyuan'
  if (/^desk\/(request|requests|whistle|willing|community|shifts)\//.test(page)) return 'zhou-ting'
  if (OF_A_LEADER.includes(page)) return 'li-jianguo'
  const ofBureau = ['audits', 'branches', 'branch', 'communities', 'place'].map(
    (one) => `desk/${one}/index`,
  )
  if (ofBureau.includes(page)) return 'liu-zhiyuan'
  if (page === 'desk/joint-day/index') return 'zhao-ming'
  return page.startsWith('desk/') ? 'li-jianguo' : 'wang-xiuying'
}

const pagesOf = (build: string) => {
  const app = JSON.parse(readFileSync(`${build}/app.json`, 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  return [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
}

function faultsOf(stats: Stats, html: string): string[] {
  const { max } = stats.setData
  return [
    ...stats.errors.map(({ where, message }) => `${where}: ${message}`),
    ...stats.consoleErrors,
    ...Object.keys(stats.unknownTags).map((tag) => `unknown tag ${tag}`),
    ...stats.missingNodes.map((node) => `missing node ${JSON.stringify(node)}`),
    // The first one is among them.
    ...(max > LARGEST_SET_DATA ? [`setData of ${max} bytes`] : []),
    ...(stats.tree.nodes >= MOST_NODES ? [`${stats.tree.nodes} nodes`] : []),
    ...(html.includes('page-meta') ? [] : ['no page-meta']),
    ...(html.includes('problem-what') ? ['shows a problem'] : []),
  ]
}

/** Opens every page of a build as a guest, a member and a secretary; answers what is wrong. */
export async function openEveryPage(
  open: Open,
  build: string,
  cloud: Awaited<ReturnType<typeof startFunction>>,
): Promise<string[]> {
  const faults: string[] = []
  const table: Record<string, object> = {}
  for (const page of pagesOf(build)) {
    const asked = {
      ...query,
      ...(OF_SOMEBODY.includes(page) && { recordId }),
      ...OTHERWISE[page],
    }
    const phone = await open(build, {
      path: page,
      query: WITH_MINUTES.test(page)
        ? { ...asked, activityId: demoId('activity', 'party-day-last') }
        : page === 'desk/decisions/index'
          ? { ...asked, branchId: demoId('branch', 'tax-retired') }
          : asked,
      onCloud: cloud.as(personaOf(page)),
    })
    await loaded(phone)
    const [stats, html] = [await phone.stats(), await phone.html()]
    await phone.close()
    const { max, bytes } = stats.setData
    table[page] = { 'largest setData': max, 'all setData': bytes, nodes: stats.tree.nodes }
    faults.push(...faultsOf(stats, html).map((fault) => `${page}: ${fault}`))
  }
  console.table(table)
  return faults
}
