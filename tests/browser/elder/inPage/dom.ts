/** Where something is, in px of the viewport as the page stands at its top. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export const boxOf = (rect: DOMRect): Box => ({
  left: rect.left,
  top: rect.top,
  right: rect.right,
  bottom: rect.bottom,
})

/** Whether anybody sees it: the pages below the one on top stay in the document. */
export const seen = (node: Element): boolean => {
  const { width, height } = node.getBoundingClientRect()
  return (
    width > 0 &&
    height > 0 &&
    node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
}

export const tidy = (text: string | null | undefined): string =>
  (text ?? '').trim().replace(/\s+/g, ' ')

export const all = (selector: string, within: ParentNode = document): HTMLElement[] =>
  Array.from(within.querySelectorAll<HTMLElement>(selector)).filter(seen)

/** The bar a node is fixed in; '' for what scrolls. */
export function layerOf(node: Element): string {
  for (let up: Element | null = node; up; up = up.parentElement)
    if (/sticky|fixed/.test(getComputedStyle(up).position)) return up.className
  return ''
}

/** Its classes and those of what it stands in, up to the page. */
export const classesOf = (node: Element): string =>
  node.parentElement === null || node.classList.contains('page')
    ? ''
    : `${node.getAttribute('class') ?? ''} ${classesOf(node.parentElement)}`
