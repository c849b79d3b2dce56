/** A figure held against its limit: at most or at least, or only told. */
export type Limit = { atMost: number } | { atLeast: number } | null

let missed = 0

/** Prints one figure for people and as a JSON line for machines. */
export function report(name: string, value: number, limit: Limit, note = '') {
  const kept =
    limit === null || ('atMost' in limit ? value <= limit.atMost : value >= limit.atLeast)
  if (!kept) missed += 1
  const bound = limit && ('atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`)
  const shown = Number(value.toPrecision(3))
  console.log(`${kept ? ' ' : '!'} ${name}: ${shown} ${bound ? `(${bound})` : ''} ${note}`)
  console.log(JSON.stringify({ name, value: shown, limit, kept, note }))
}

export const missedLimits = () => missed
