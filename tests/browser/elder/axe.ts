import { source, type AxeResults, type RunOptions, type Spec } from 'axe-core'
import type { Page } from 'playwright-core'
import type { Place } from './check'
import type { Fault } from './inPage'

declare const axe: {
  configure: (spec: Spec) => void
  run: (options: RunOptions) => Promise<AxeResults>
}

const ROW_OF_RULE: [RegExp, number][] = [
  [/contrast/, 9],
  [/target-size/, 14],
  [/viewport/, 19],
  [/image|svg/, 24],
  [/lang|title/, 27],
]

/** By the bars, until somebody scrolls: 'a finger reaches all of it' scrolls before it judges. */
const OBSCURED = /partially obscured/

/** Everything axe-core knows, with targets of 60 px and the enhanced contrast of WCAG AAA. */
export async function axeFaults(page: Page, place: Place): Promise<Fault[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(async () => {
    axe.configure({
      checks: [
        { id: 'target-size', options: { minSize: 60 } },
        { id: 'target-offset', options: { minOffset: 60 } },
        // Its own would leave what is under 4.5 to the other rule, which takes as long again.
        {
          id: 'color-contrast-enhanced',
          options: {
            ignoreUnicode: true,
            boldValue: 700,
            boldTextPt: 14,
            largeTextPt: 18,
            contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
            pseudoSizeThreshold: 0.25,
            shadowOutlineEmMax: 0.1,
            textStrokeEmMin: 0.03,
          },
        },
      ],
      rules: [
        { id: 'target-size', enabled: true },
        { id: 'color-contrast-enhanced', enabled: true },
        { id: 'color-contrast', enabled: false },
        // Wants one string; the parts of a card are heard with commas between them.
        { id: 'label-content-name-mismatch', enabled: false },
      ],
    })
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => {
        const [selector] = target
        const node = typeof selector === 'string' ? document.querySelector(selector) : null
        const rect = node?.getBoundingClientRect()
        return {
          node: node?.textContent?.trim().slice(0, 40) || String(selector),
          kind: (node?.id || node?.className || String(selector)).replace(/\d+/g, '#'),
          found: failureSummary?.split('\n').slice(1).join(' ').trim() ?? help,
          box: rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom },
        }
      }),
    }))
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ found }) => !OBSCURED.test(found))
      .map(({ box, ...node }) => ({
        row: ROW_OF_RULE.find(([pattern]) => pattern.test(id))?.[1] ?? 22,
        check: `axe ${id}`,
        place,
        shortfall: { ...node, wanted: help, ...(box && { box }) },
      })),
  )
}
