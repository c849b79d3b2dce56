import { create } from 'zustand'
import { strings } from '@/strings'
import { recall, remember, setRootLetters, weChatLetterFactor } from './platform'

export type LetterSize = 'standard' | 'large' | 'largest'

const { sizes } = strings.letters

/** 1rem in px; the words are what the person chooses by. */
export const LETTER_SIZES: Record<LetterSize, { px: number; words: string }> = {
  standard: { px: 22, words: sizes.standard },
  large: { px: 26, words: sizes.large },
  largest: { px: 32, words: sizes.largest },
}

const ORDER = Object.keys(LETTER_SIZES) as LetterSize[]
const LETTERS = 'letters'

// WeChat's smallest setting is below 1; ours never goes under its own standard.
const followed = () => LETTER_SIZES.standard.px * Math.min(1.65, Math.max(1, weChatLetterFactor()))

const nameOf = (px: number): LetterSize =>
  ORDER.filter((size) => LETTER_SIZES[size].px <= px).pop() ?? 'standard'

interface Letters {
  /** 1rem in px on this phone now. */
  rootPx: number
  /** The choice that is in force, or comes nearest to what WeChat's own setting asks for. */
  size: LetterSize
  choose: (size: LetterSize) => void
  /** 标准, 大, 特大, and round again. */
  cycle: () => void
  /** Reads WeChat's setting again (it tells nobody when it changes), unless the person chose here. */
  follow: () => void
}

function remembered(): LetterSize | undefined {
  const name = recall(LETTERS)
  return ORDER.find((size) => size === name)
}

/** How large the letters are: the person's choice, or else WeChat's own setting. */
export const useLetters = create<Letters>()((set, get) => {
  const apply = () => {
    const chosen = remembered()
    const rootPx = chosen === undefined ? followed() : LETTER_SIZES[chosen].px
    setRootLetters(rootPx)
    return { rootPx, size: nameOf(rootPx) }
  }
  const choose = (size: LetterSize) => {
    remember(LETTERS, size)
    set(apply())
  }
  return {
    ...apply(),
    choose,
    cycle: () => choose(ORDER[(ORDER.indexOf(get().size) + 1) % ORDER.length] ?? 'standard'),
    follow: () => set(apply()),
  }
})
