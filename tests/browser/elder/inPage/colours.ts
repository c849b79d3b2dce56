type Colour = [red: number, green: number, blue: number, alpha: number]

const CLEAR: Colour = [0, 0, 0, 0]
const WHITE: Colour = [255, 255, 255, 1]

/** A colour as getComputedStyle writes it. */
export function colourOf(text: string): Colour {
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
  return red === undefined || green === undefined || blue === undefined
    ? CLEAR
    : [red, green, blue, alpha]
}

function over(top: Colour, below: Colour): Colour {
  const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

/** What lies behind a node's own letters, every half clear ground mixed in. */
export function groundOf(node: Element | null): Colour {
  if (!node) return WHITE
  const own = colourOf(getComputedStyle(node).backgroundColor)
  return own[3] === 1 ? own : over(own, groundOf(node.parentElement))
}

function brightness([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast ratio of WCAG, 1 to 21. */
export function contrast(colour: Colour, ground: Colour): number {
  const [dark, light] = [brightness(over(colour, ground)), brightness(ground)].sort(
    (one, other) => one - other,
  ) as [number, number]
  return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100
}
