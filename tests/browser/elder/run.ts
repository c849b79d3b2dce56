import { existsSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import buildMissing from '../buildMissing'
import { Site } from '../site'
import { Findings } from './findings'
import { lookingScript } from './looking'
import { Measure, QUICK, REPORT, WHOLE } from './measure'
import { ALL, Plan, SOME, type Known } from './plan'
import { reachFaults } from './reach'
import { report } from './report'
import { Tab } from './tab'
import { Walk } from './walk'

/**
 * `npm run test:elder` walks the app as one persona after another and judges each kind of screen in
 * every size; `--quick` takes one phone, two letter sizes, less weather and a persona of each kind.
 * Named personas (`li-jianguo`) and pages (`#/desk/people/index`) are walked alone.
 */
const asked = process.argv.slice(2)
const quick = asked.includes('--quick')
const pages = asked.filter((word) => word.startsWith('#'))
const people = asked.filter((word) => /^[a-z]/.test(word))
const GUEST = 'guest'
/** More than there are cores: half of the time one waits for a page to be still. */
const WALKERS = 5
/** The same engine without windows: a quarter less work. Debian's package of the same name. */
const SHELL = '/usr/bin/chromium-headless-shell'
/** No program here runs long enough for code to be worth making fast: a quarter less work again. */
const UNHURRIED = [
  '--js-flags=--no-opt --no-maglev --min-semi-space-size=64 --max-semi-space-size=64',
]

/** One of each kind first, who sees most before all; then more who see other states. */
const KINDS = [
  'wang-xiuying',
  'li-jianguo',
  'zhou-ting',
  'zhou-guoqiang',
  'yi-chunlan',
  GUEST,
  'newcomer',
  'liu-zhiyuan',
]
const MORE = ['chen-deming', 'hu-yumei', 'zhang-guilan', 'zhao-ming', 'wang-xiaomin', 'qiu-fumin']

/** What these see, of what is not known yet; answers which page leads to which, for each of them. */
async function walkAll(
  site: Site,
  findings: Findings,
  measure: Measure,
  personas: string[],
  known: Known,
) {
  const script = lookingScript()
  const plans = personas.map((persona) => new Plan(persona, pages))
  let exploring = 0

  const begin = async (plan: Plan) => {
    const { persona } = plan
    const visitor = await site.visitor(persona === GUEST ? null : persona)
    await visitor.page.context().addInitScript(script)
    const tab = new Tab(visitor, site.origin)
    await tab.begin()
    return new Walk(tab, plan, known, measure, quick ? SOME : ALL)
  }
  const end = async (walk: Walk | undefined) => {
    if (!walk) return
    const { persona } = walk.plan
    for (const complaint of await walk.tab.close())
      findings.add(
        40,
        'nothing from elsewhere, no complaints',
        { route: 'home', state: 'anywhere', persona, width: 375, height: 667, scale: 1 },
        { node: complaint, found: complaint, wanted: 'silence' },
      )
  }
  // Each stays with its persona, then takes on what another one still has to see: all end together.
  const walker = async () => {
    let walk: Walk | undefined
    for (;;) {
      const waiting = plans.filter(({ stops }) => stops.length > 0)
      const plan = waiting.find((one) => one === walk?.plan) ?? waiting[0]
      const stop = plan?.stops.shift()
      if (plan && stop) {
        exploring++
        if (walk?.plan !== plan) {
          await end(walk)
          walk = await begin(plan)
        }
        await walk.explore(stop)
        exploring--
      } else if (exploring > 0) await sleep(100)
      else break
    }
    await end(walk)
  }
  await Promise.all(Array.from({ length: WALKERS }, walker))
  return plans.map(({ ways }) => ways)
}

async function main() {
  const began = Date.now()
  rmSync(REPORT, { recursive: true, force: true })
  buildMissing()
  const findings = new Findings()
  const site = await Site.open(existsSync(SHELL) ? SHELL : undefined, UNHURRIED)
  try {
    const measure = new Measure(findings, quick ? QUICK : WHOLE)
    const known: Known = { weathered: new Set(), tried: new Map(), shapes: new Set() }
    const everybody = quick ? KINDS : [...KINDS, ...MORE]
    const walk = (personas: string[]) => walkAll(site, findings, measure, personas, known)
    const ways = await walk(people.length > 0 ? people : everybody)
    if (people.length === 0 && pages.length === 0) {
      // Who only went where others had been may have passed by what nobody else has.
      for (const persona of everybody) {
        if (reachFaults(ways).length === 0) break
        known.tried.clear()
        ways.push(...(await walk([persona])))
      }
      for (const { row, name, place, shortfall } of reachFaults(ways))
        findings.add(row, name, place, shortfall)
    }
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
