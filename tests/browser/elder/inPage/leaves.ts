import { colourOf, contrast, groundOf } from './colours'
import { boxOf, classesOf, layerOf, seen, tidy, type Box } from './dom'

/** A text that is seen: the smallest piece that has one look. */
export interface Leaf {
  words: string
  /** The classes of its holder and of what is around it, up to the page. */
  within: string
  box: Box
  lines: Box[]
  /** px */
  size: number
  /** Divided by the size. */
  lineHeight: number
  weight: number
  family: string
  align: string
  contrast: number
  /** By a box around it that hides what is too long. */
  cut: boolean
  ellipsis: boolean
  heading: boolean
  /** The id of the target it stands in. */
  target: string | null
  layer: string
}

const TARGET = '[role=button],[role=radio],[role=checkbox],[role=tab],[role=link],a,button'

function linesOf(text: Text): Box[] {
  const range = document.createRange()
  range.selectNodeContents(text)
  const lines: Box[] = []
  for (const rect of Array.from(range.getClientRects())) {
    const last = lines.at(-1)
    if (last && Math.abs(last.top - rect.top) < 2) last.right = Math.max(last.right, rect.right)
    else if (rect.width > 0) lines.push(boxOf(rect))
  }
  return lines
}

const around = (lines: Box[]): Box => ({
  left: Math.min(...lines.map(({ left }) => left)),
  top: Math.min(...lines.map(({ top }) => top)),
  right: Math.max(...lines.map(({ right }) => right)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
})

/** Line height divided by letter size; `normal` has no number, so the lines themselves are measured. */
function lineHeightOf(style: CSSStyleDeclaration, lines: Box[]): number {
  const size = parseFloat(style.fontSize)
  const [first, second] = lines
  const measured = first && second ? second.top - first.top : size * 1.5
  return (parseFloat(style.lineHeight) || measured) / size
}

function isCut(holder: Element, box: Box): boolean {
  for (let up: Element | null = holder; up && up !== document.body; up = up.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(up)
    const frame = up.getBoundingClientRect()
    const hides = (overflow: string) => /hidden|clip/.test(overflow)
    if (hides(overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1)) return true
    if (hides(overflowY) && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1)) return true
  }
  return false
}

function leafOf(words: string, holder: Element, lines: Box[]): Leaf {
  const style = getComputedStyle(holder)
  const box = around(lines)
  return {
    words,
    within: tidy(classesOf(holder)),
    box,
    lines,
    size: parseFloat(style.fontSize),
    lineHeight: lineHeightOf(style, lines),
    weight: Number(style.fontWeight),
    family: style.fontFamily,
    align: style.textAlign,
    contrast: contrast(colourOf(style.color), groundOf(holder)),
    cut: isCut(holder, box),
    ellipsis: style.textOverflow === 'ellipsis',
    heading: holder.closest('[role=heading],h1,h2,h3') !== null,
    target: holder.closest(TARGET)?.id ?? null,
    layer: layerOf(holder),
  }
}

/** What is written in a box to write in, or what waits there; a text node it is not. */
function written(input: HTMLInputElement): Leaf {
  const waits = getComputedStyle(input, '::placeholder').color
  const leaf = leafOf(input.value || input.placeholder, input, [
    boxOf(input.getBoundingClientRect()),
  ])
  return input.value ? leaf : { ...leaf, contrast: contrast(colourOf(waits), groundOf(input)) }
}

export function leaves(): Leaf[] {
  const found: Leaf[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const holder = text.parentElement
    const words = tidy(text.textContent)
    if (!holder || !words || !seen(holder) || holder.closest('[aria-hidden=true]')) continue
    const lines = linesOf(text as Text)
    if (lines.length > 0) found.push(leafOf(words, holder, lines))
  }
  const inputs = Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea'))
  const shown = inputs.filter((input) => seen(input) && (input.value || input.placeholder))
  return [...found, ...shown.map(written)]
}
