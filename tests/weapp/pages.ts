import { readFileSync } from 'node:fs'
import { demoId } from '@/server/db/demoRows'
import type { startFunction } from './cloudFunction'
import type { Open, Stats } from './harness'
import { loaded } from './hand'

/** What WeChat bears without a stutter on an old phone. */
const LARGEST_SET_DATA = 24_000
const MOST_NODES = 600

/** Half of the time a page is waited for. */
const AT_ONCE = 2

const activityId = demoId('activity', 'party-day-oath')

/** Everything that some page is opened with. */
const USUAL = {
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

interface Opened {
  as?: string
  with?: Partial<typeof USUAL> & { recordId?: string; swapId?: string }
}

const each = (room: string, pages: string[], how: Opened): Record<string, Opened> =>
  Object.fromEntries(pages.map((page) => [`${room}/${page}`, how]))

/** The one that has a record. */
const ofLastPartyDay = { with: { activityId: demoId('activity', 'party-day-last') } }
/** A slip's page would make one for them. */
const ofSomebody = { with: { recordId: demoId('member', 'xie-wanhe') } }

/** Who opens a page and with what, where the usual persona or query is not the one. */
const OTHERWISE: Record<string, Opened> = {
  ...each('desk', ['minutes', 'minutes-print', 'minutes-versions', 'six-parts'], ofLastPartyDay),
  'party-day/minutes': ofLastPartyDay,
  ...each('desk', ['member', 'visit-plan', 'birthday', 'lecture'], ofSomebody),
  ...each('desk', ['requests', 'whistle', 'willing', 'community', 'shifts'], { as: 'zhou-ting' }),
  'desk/request': { as: 'zhou-ting', with: { activityId: demoId('activity', 'request stairs') } },
  ...each('desk', ['audits', 'slots', 'branches', 'branch', 'communities', 'place'], {
    as: 'liu-zhiyuan',
  }),
  ...each('community', ['team-desk', 'talks', 'talk', 'talk-plan'], { as: 'li-jianguo' }),
  // The branch was asked to hold this one together with another.
  'desk/joint-day': {
    as: 'zhao-ming',
    with: { activityId: demoId('activity', 'party-day-nearby') },
  },
  'desk/assign': { as: 'zhou-guoqiang' },
  'desk/pair': { as: 'yi-chunlan' },
  'desk/decisions': { with: { branchId: demoId('branch', 'tax-retired') } },
  // Without a shift of one's own it is about somebody else's swap.
  'community/swap': { with: { activityId: '', swapId: demoId('swap', 'swap-1') } },
}

/** The path of a page, and how it is opened. */
function openedAs(path: string) {
  const { as, with: more } = OTHERWISE[path.replace(/\/index$/, '')] ?? {}
  const persona = as ?? (path.startsWith('desk/') ? 'li-jianguo' : 'wang-xiuying')
  return { path, persona, query: { ...USUAL, ...more } }
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

/** Opens every page of a build as somebody who may; answers what is wrong. */
export async function openEveryPage(
  open: Open,
  build: string,
  cloud: Awaited<ReturnType<typeof startFunction>>,
): Promise<string[]> {
  const faults: string[] = []
  const table: Record<string, object> = {}
  const waiting = pagesOf(build).map(openedAs)
  const opener = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, persona, query } = next
      const phone = await open(build, { path, query, onCloud: cloud.as(persona) })
      await loaded(phone)
      const [stats, html] = [await phone.stats(), await phone.html()]
      await phone.close()
      const { max, bytes } = stats.setData
      table[path] = { 'largest setData': max, 'all setData': bytes, nodes: stats.tree.nodes }
      faults.push(...faultsOf(stats, html).map((fault) => `${path}: ${fault}`))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, opener))
  console.table(table)
  return faults
}
