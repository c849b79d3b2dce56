import type { Page } from 'playwright-core'

/** Letters and targets no elder should be asked to do with less (px at scale 1). */
const LEAST_LETTERS = 18
const LEAST_TARGET = 60

/** What an elder would stumble over on the page that is shown, in words; empty when nothing. */
export const stumbles = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([leastLetters, leastTarget]) => {
      const found: string[] = []
      const short = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 20)
      const seen = (node: Element) =>
        node.checkVisibility({ opacityProperty: true, visibilityProperty: true })

      const root = document.documentElement
      if (root.scrollWidth > root.clientWidth) found.push(`page ${root.scrollWidth}px wide`)
      for (const node of Array.from(document.querySelectorAll('.page, .page *')))
        if (seen(node) && node.getBoundingClientRect().right > root.clientWidth + 1)
          found.push(`over the edge: ${node.className} ${short(node.textContent)}`)

      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const holder = text.parentElement
        if (!holder || !text.textContent?.trim() || !seen(holder)) continue
        const size = parseFloat(getComputedStyle(holder).fontSize)
        if (size < leastLetters) found.push(`letters of ${size}px: ${short(text.textContent)}`)
      }

      const targets = '[role=button], [role=radio], [role=checkbox], a, button, input'
      for (const target of Array.from(document.querySelectorAll<HTMLElement>(targets))) {
        if (!seen(target)) continue
        const { width, height } = target.getBoundingClientRect()
        const words = short(target.innerText)
        if (width < leastTarget || height < leastTarget)
          found.push(`target of ${Math.round(width)}×${Math.round(height)}: ${target.id} ${words}`)
        if (!words && target.tagName !== 'INPUT') found.push(`target without words: ${target.id}`)
      }
      if (!document.title) found.push('no title')
      return [...new Set(found)]
    },
    [LEAST_LETTERS, LEAST_TARGET] as const,
  )
