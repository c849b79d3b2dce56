import { rmSync } from 'node:fs'
import { routes, type RouteName } from '@/routes'
import buildMissing from '../buildMissing'
import { Site } from '../site'
import { Findings } from './findings'
import { lookingScript } from './looking'
import { Measure, QUICK, REPORT, WHOLE } from './measure'
import { report } from './report'
import { ALL, SOME, Walk, type Known } from './walk'

/**
 * `npm run test:elder` walks the app as one persona after another and judges each kind of screen in
 * every size; `--quick` takes one phone, two letter sizes, less weather and a persona of each kind.
 */
const quick = process.argv.includes('--quick')
const GUEST = 'guest'
/** A browser tab for each core. */
const WALKERS = 2

/** One of each kind first, who sees most before all; then more who see other states. */
const KINDS = ['wang-xiuying', 'li-jianguo', GUEST, 'newcomer']
const MORE = [
  'liu-zhiyuan',
  'chen-deming',
  'hu-yumei',
  'zhang-guilan',
  'zhao-ming',
  'wang-xiaomin',
  'qiu-fumin',
  'zhou-ting',
]

async function walkAll(site: Site, findings: Findings): Promise<Known> {
  const measure = new Measure(findings, quick ? QUICK : WHOLE)
  const known: Known = {
    reached: new Map([['home', 0]]),
    weathered: new Set(),
    tried: new Map(),
    shapes: new Set(),
  }
  const script = lookingScript()
  const waiting = quick ? KINDS : [...KINDS, ...MORE]
  const walker = async () => {
    for (let persona = waiting.shift(); persona; persona = waiting.shift()) {
      const began = Date.now()
      const visitor = await site.visitor(persona === GUEST ? null : persona)
      await visitor.page.context().addInitScript(script)
      const weathers = quick ? SOME : ALL
      await new Walk(visitor, site.origin, persona, known, measure, weathers).everywhere()
      for (const complaint of visitor.complaints)
        findings.add(
          40,
          'nothing from elsewhere, no complaints',
          { route: 'home', state: 'anywhere', persona, width: 375, height: 667, scale: 1 },
          { node: complaint, found: complaint, wanted: 'silence' },
        )
      await visitor.page.context().close()
      console.log(`${persona}: ${Math.round((Date.now() - began) / 1000)}s`)
    }
  }
  await Promise.all(Array.from({ length: WALKERS }, walker))
  return known
}

/** A route nobody reaches by tapping, and one that lies too deep. */
function judgeReach(findings: Findings, { reached }: Known) {
  for (const route of Object.keys(routes) as RouteName[]) {
    const taps = reached.get(route)
    if (taps !== undefined && taps <= DEEPEST) continue
    findings.add(
      taps === undefined ? 52 : 31,
      taps === undefined ? 'every route is reached by tapping' : 'depth',
      { route, state: 'shown', persona: 'anybody', width: 375, height: 667, scale: 1 },
      { node: route, found: `${taps ?? 'not'} taps`, wanted: `at most ${DEEPEST} from home` },
    )
  }
}

/** Pages below home. */
const DEEPEST = 4

async function main() {
  const began = Date.now()
  rmSync(REPORT, { recursive: true, force: true })
  buildMissing()
  const findings = new Findings()
  const site = await Site.open()
  try {
    judgeReach(findings, await walkAll(site, findings))
  } finally {
    await site.close()
  }
  const minutes = (Date.now() - began) / 60_000
  report(findings, minutes)
  const count = findings.all().length
  const screens = findings.looked.length
  console.log(`${count} shortfalls on ${screens} screens in ${minutes.toFixed(1)} minutes`)
  console.log(`${REPORT}/index.html`)
  process.exitCode = count > 0 ? 1 : 0
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
