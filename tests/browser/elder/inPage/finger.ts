import { all, tidy } from './dom'
import { ROLES } from './targets'

/** Brings what has this id into sight, and answers the point to tap; null where a finger would not reach it. */
export function reach(id: string): [number, number] | null {
  const [node] = all(`[id="${id}"]`)
  node?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { left, top, width, height } = node?.getBoundingClientRect() ?? new DOMRect()
  const [x, y] = [left + width / 2, top + height / 2]
  return node?.contains(document.elementFromPoint(x, y)) ? [x, y] : null
}

/** Taps what has this id, where it is seen and can be tapped; answers whether it did. */
export function click(id: string): boolean {
  const [node] = all(`[id="${id}"]:not([aria-disabled=true])`)
  node?.click()
  return node !== undefined
}

/** Puts the cursor into a box, over what is written there. */
export function focusBox(id: string): void {
  const [box] = all(`[id="${id}"] input, [id="${id}"] textarea`) as HTMLInputElement[]
  box?.focus()
  box?.select()
}

/** What there is to tap: `look` is the same for entries of one kind. */
function tappable(): { id: string; look: string }[] {
  return all(ROLES, document)
    .filter((node) => node.tagName !== 'INPUT' && !node.closest('.page-help, .page-top'))
    .filter((node) => node.getAttribute('aria-disabled') !== 'true' && node.id)
    .map((node) => {
      const states = all('.status', node).map((status) =>
        tidy(status.innerText).replace(/\d+/g, '#'),
      )
      return { id: node.id, look: [node.id.replace(/-\d+$/, '-#'), ...states].join(' ') }
    })
}

/** What the page offers: what there is to tap, a box to write in, whether one is filled already; or nothing. */
export function offers() {
  const boxes = all('input, textarea') as HTMLInputElement[]
  return {
    targets: tappable(),
    box: boxes.find(({ value }) => value === '')?.closest('[id]')?.id,
    filled: boxes.some(({ value }) => value !== ''),
    /** What is done here counts for nothing, and the page says so. */
    practising: all('.page-banner').length > 0,
    empty: all('.empty').length > 0,
  }
}
