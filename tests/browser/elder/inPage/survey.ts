import { colourOf, contrast, groundOf } from './colours'
import { all, boxOf, classesOf, tidy, type Box } from './dom'
import { leaves, type Leaf } from './leaves'
import { onItsWay } from './settled'
import { mute, targets, type Target } from './targets'

/** Where the texts of the page stand. */
export interface Texts {
  /** px by which something scrolls sideways. */
  sideways: number
  /** What reaches over the edge of the screen. */
  over: { words: string; box: Box }[]
  leaves: Leaf[]
}

/** Everything about the page that is shown that the checks ask. */
export interface Survey extends Texts {
  hash: string
  title: string
  lang: string
  /** px of 1rem. */
  root: number
  width: number
  height: number
  targets: Target[]
  /** What listens to taps without being a target. */
  mute: string[]
  icons: { name: string; contrast: number; box: Box }[]
  images: { alt: string | null; hidden: boolean; share: number; box: Box }[]
  /** Paragraphs under one another: px between them and px between their own lines. */
  paragraphs: { words: string; gap: number; leading: number; box: Box }[]
  /** Cards with exactly one target inside: how much of the card can be tapped. */
  cards: { words: string; share: number; box: Box }[]
  /** Words of how things stand. */
  states: string[]
  /** Text by role=status and role=alert. */
  told: { role: string; words: string }[]
  /** Nothing is here, and the page says so. */
  empty: boolean
  /** Shapes of what is on its way. */
  loading: boolean
  dialogs: string[]
  /** Movements that never end, and media that play by themselves. */
  moving: string[]
  viewport: string
}

const areaOf = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top)

const over = (): Survey['over'] =>
  all('.page, .page *')
    .map((node) => ({ node, box: boxOf(node.getBoundingClientRect()) }))
    .filter(({ box }) => box.right > document.documentElement.clientWidth + 1 || box.left < -1)
    .map(({ node, box }) => ({
      words: `${node.className} ${tidy(node.innerText).slice(0, 30)}`,
      box,
    }))

const icons = (): Survey['icons'] =>
  all('.icon').map((icon) => ({
    name: icon.className,
    contrast: contrast(
      colourOf(getComputedStyle(icon).backgroundColor),
      groundOf(icon.parentElement),
    ),
    box: boxOf(icon.getBoundingClientRect()),
  }))

const images = (): Survey['images'] =>
  (all('img') as HTMLImageElement[]).map((image) => ({
    alt: image.getAttribute('alt'),
    hidden: image.closest('[aria-hidden=true]') !== null,
    share: areaOf(boxOf(image.getBoundingClientRect())) / (innerWidth * innerHeight),
    box: boxOf(image.getBoundingClientRect()),
  }))

function paragraphs(): Survey['paragraphs'] {
  return all('.page *').flatMap((node) => {
    const next = node.nextElementSibling
    const plain = (one: Element) => one.childElementCount === 0 && one.textContent
    if (!next || !plain(node) || !plain(next) || node.className !== next.className) return []
    const { fontSize, lineHeight, display } = getComputedStyle(node)
    const box = boxOf(node.getBoundingClientRect())
    if (display === 'inline' || box.bottom - box.top < parseFloat(lineHeight) * 1.5) return []
    const gap = next.getBoundingClientRect().top - box.bottom
    const leading = parseFloat(lineHeight) - parseFloat(fontSize)
    return gap < 0 ? [] : [{ words: tidy(node.textContent), gap, leading, box }]
  })
}

const TARGETS = '[role=button],[role=radio],[role=checkbox]'

const cards = (): Survey['cards'] =>
  all('.card:not([role])').flatMap((card) => {
    const [only, another] = all(TARGETS, card)
    const box = boxOf(card.getBoundingClientRect())
    if (!only || another) return []
    const share = areaOf(boxOf(only.getBoundingClientRect())) / areaOf(box)
    return [{ words: tidy(card.innerText), share, box }]
  })

const endless = (): string[] =>
  document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations === Infinity)
    .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'movement'))

const selfPlaying = (): string[] =>
  Array.from(document.querySelectorAll<HTMLMediaElement>('audio, video'))
    .filter((media) => media.autoplay)
    .map((media) => `${media.tagName.toLowerCase()} plays by itself`)

/** What scrolls depends on the page. */
const scrollers = () => [document.documentElement, ...all('.taro_page')]

const toTop = () => scrollers().forEach((node) => node.scrollTo(0, 0))

const texts = (): Texts => ({
  sideways: Math.max(...scrollers().map((node) => node.scrollWidth - node.clientWidth)),
  over: over(),
  leaves: leaves(),
})

/** The texts as they stand with more style. */
export function textsWith(style: string): Texts {
  const more = document.head.appendChild(document.createElement('style'))
  more.textContent = style
  toTop()
  const seen = texts()
  more.remove()
  return seen
}

/** Looks at everything once. The page is at its top before and after. */
export function survey(): Survey {
  const root = document.documentElement
  toTop()
  const still = {
    hash: location.hash,
    title: document.title,
    lang: root.lang,
    root: parseFloat(getComputedStyle(root).fontSize),
    width: root.clientWidth,
    height: innerHeight,
    ...texts(),
    mute: mute(),
    icons: icons(),
    images: images(),
    paragraphs: paragraphs(),
    cards: cards(),
    states: all('.status').map((status) => tidy(status.innerText)),
    told: all('[role=status],[role=alert]').map((node) => ({
      role: node.getAttribute('role') ?? '',
      words: tidy(node.innerText),
    })),
    empty: all('.empty').length > 0,
    loading: onItsWay(),
    dialogs: all('[role=dialog],dialog,.taro__toast,.taro-modal').map((node) =>
      tidy(node.innerText),
    ),
    moving: [...endless(), ...selfPlaying()],
    viewport: document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? '',
  }
  const found = { ...still, targets: targets() }
  toTop()
  return found
}

const path = () => location.hash.replace(/\?.*/, '')

const parts = (nameOf: (node: HTMLElement) => string): string[] => [
  path(),
  ...[...new Set(all('.page, .page *').map(nameOf))].sort(),
]

const hashed = (words: string) => words.replace(/\d+/g, '#')

/** What kind of screen this is: two with the same shape need to be measured only once. */
export const shape = (): string =>
  parts((node) => {
    const state = node.classList.contains('status') ? tidy(node.innerText) : ''
    return `${Array.from(node.classList).join(' ')}#${hashed(node.id)}${hashed(state)}`
  }).join('|')

/** What the screen is made of: each node as what it is, and with all it stands in. */
export const pieces = (): string[] =>
  parts((node) => `${classesOf(node)}${node.role} ${node.ariaChecked} ${node.ariaDisabled}`)
