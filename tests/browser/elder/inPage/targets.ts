import { colourOf, contrast, groundOf } from './colours'
import { all, boxOf, classesOf, layerOf, seen, tidy, type Box } from './dom'

/** Something that can be tapped. */
export interface Target {
  id: string
  role: string
  /** What is heard. */
  name: string
  /** What is seen, text by text. */
  words: string[]
  box: Box
  /** Of five points spread over it, how many a finger would reach. */
  hits: number
  layer: string
  /** The one main act of the page. */
  main: boolean
  /** A big way in. */
  tile: boolean
  /** It cannot be tapped now, and says why. */
  still: boolean
  checked: string | null
  /** Shows a picture: a second cue beside the colour. */
  picture: boolean
  /** The best that sets its edge off: the border, or its ground against the ground around it. */
  edge: number
  /** Contrast of the ring a keyboard's focus draws around it; 0 when none. */
  ring: number
  /** Lies inside another one. */
  nested: boolean
}

/** Taps are heard by these; a node with a listener and no role is found by the wrapped listener. */
export const ROLES =
  'button,a[href],input,select,textarea,[role=button],[role=link],[role=tab],[role=checkbox],[role=radio],[role=switch]'

const listening = new WeakSet<EventTarget>()

/** Before anything loads: remembers which nodes listen to taps by themselves. */
export function hearListeners(): void {
  const add = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    // Every view of Taro hears touchend by itself, for its own long press.
    if (/^(click|tap)$/.test(type)) listening.add(this)
    add.call(this, type, ...rest)
  }
}

/** Nodes that listen to taps but are no target by role, such as a bare onClick. */
export const mute = (): string[] =>
  all('.page *')
    .filter((node) => listening.has(node) && !node.closest(ROLES) && !node.querySelector(ROLES))
    .map((node) => `${node.className} ${tidy(node.innerText)}`)

const nodes = (): HTMLElement[] => all(ROLES).filter((node) => !node.closest('[aria-hidden=true]'))

const SPREAD = [
  [0.5, 0.5],
  [0.1, 0.1],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const

function isHit(node: Element, x: number, y: number): boolean {
  const { left, top, width, height } = node.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width * x, top + height * y)
  return hit !== null && (node.contains(hit) || hit.contains(node))
}

/**
 * Each point as the page stands; else it is brought where it can be seen: high up, where the acts of the
 * page fill its lower half. `scrollers`: which of them scrolls depends on the page.
 */
const hitsOf = (node: Element, scrollers: Element[]): number =>
  SPREAD.filter(
    ([x, y]) =>
      isHit(node, x, y) ||
      [0.5, 0.25].some((part) => {
        for (const scroller of scrollers) {
          const { top, height } = node.getBoundingClientRect()
          scroller.scrollBy(0, top + height * y - innerHeight * part)
        }
        return isHit(node, x, y)
      }),
  ).length

function textsOf(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE)
    return tidy(node.textContent) ? [tidy(node.textContent)] : []
  if (!(node instanceof Element) || !seen(node)) return []
  return Array.from(node.childNodes).flatMap(textsOf)
}

function edgeOf(node: Element): number {
  const box = node.closest('.field, .writing') ?? node
  const { borderTopWidth, borderTopColor } = getComputedStyle(box)
  const around = groundOf(box.parentElement)
  const border = parseFloat(borderTopWidth) > 0 ? contrast(colourOf(borderTopColor), around) : 1
  return Math.max(border, contrast(groundOf(box), around))
}

/** Of the kinds of targets that were seen: a page of forty has a few, and each costs two layouts. */
const rings = new Map<string, number>()

function ringOf(node: HTMLElement): number {
  const kind = `${classesOf(node)}|${node.ariaChecked}|${node.ariaDisabled}`
  const known = rings.get(kind)
  if (known !== undefined) return known
  const ring = focused(node)
  rings.set(kind, ring)
  return ring
}

function focused(node: HTMLElement): number {
  // What a finger gave the focus shows no ring, and is not given it twice.
  node.blur()
  node.focus({ preventScroll: true, focusVisible: true } as FocusOptions)
  const ringed = node.closest('.field, .writing') ?? node
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed)
  node.blur()
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 0
  return outlineStyle === 'auto'
    ? 21
    : contrast(colourOf(outlineColor), groundOf(ringed.parentElement))
}

/** Every target, in the order of the document. Scrolls: measure what must not move before. */
export function targets(): Target[] {
  const found = nodes()
  const still = found.map((node) => ({
    id: node.id,
    role: node.getAttribute('role') ?? node.tagName.toLowerCase(),
    name: tidy(node.getAttribute('aria-label') ?? node.innerText),
    words: textsOf(node),
    box: boxOf((node.closest('.field, .writing') ?? node).getBoundingClientRect()),
    layer: layerOf(node),
    main: node.matches('.button-main'),
    tile: node.matches('.tile'),
    still: node.getAttribute('aria-disabled') === 'true',
    checked: node.getAttribute('aria-checked'),
    picture: node.querySelector('.icon') !== null,
    edge: edgeOf(node),
    nested: node.parentElement?.closest(ROLES) != null,
  }))
  const scrollers = [document.documentElement, ...all('.taro_page')]
  const moved = found.map((node) => ({ hits: hitsOf(node, scrollers), ring: ringOf(node) }))
  return still.map((target, at) => ({ ...target, ...moved[at]! }))
}
