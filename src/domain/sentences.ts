/** The most characters handed to a voice at once: engines of phones and of WeChat stop in longer texts. */
export const LONGEST_SENTENCE = 100

const ENDS = '。！？；!?\n'
/** May hold sentences of their own; a title cannot. */
const HOLDERS = '“‘「『（('
const OPENS = `${HOLDERS}《〈【[`
const CLOSES = '”’」』）)》〉】]'

/** Between these an ASCII mark belongs to an address, such as a.cn/?x=1. */
const IN_WORD = /[\w=&%/#.-]/

/** What a voice can say; marks alone are silence. Ranges, because old phones know no \p. */
const AUDIBLE = /[\dA-Za-z\u3400-\u9fff\ud800-\udbff]/

/**
 * Cuts a text into sentences to be read aloud, each at most `LONGEST_SENTENCE` characters, each with
 * something to say in it (a text of marks alone stays one piece). Joined they are the text again.
 * A mark inside （） or 《》, or in words quoted within a sentence (在“怎么办？”里), ends nothing.
 */
export function sentences(text: string): string[] {
  return joinSilent(whole(text).flatMap(shortened))
}

function whole(text: string): string[] {
  const found: string[] = []
  let begin = 0
  /** Open brackets and quotes; true: whole sentences inside, as in what somebody says. */
  let open: boolean[] = []
  let ended = false
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (OPENS.includes(mark)) {
      open.push(HOLDERS.includes(mark) && standsAlone(text.slice(begin, at)))
    }
    if (CLOSES.includes(mark)) open.pop()
    // An unclosed bracket does not reach into the next line.
    if (mark === '\n') open = []
    const goesOn = CLOSES.includes(mark) || /\s/.test(mark)
    ended = (isEnd(text, at) && open.every(Boolean)) || (ended && goesOn)
    const next = text.charAt(at + 1)
    const more = ENDS.includes(next) || CLOSES.includes(next) || /\s/.test(next)
    if (ended && (next === '' || !more)) {
      found.push(text.slice(begin, at + 1))
      begin = at + 1
      ended = false
    }
  }
  return begin < text.length ? [...found, text.slice(begin)] : found
}

/** After 他说： or at the beginning stand whole sentences; elsewhere a quote is a word of its sentence. */
const standsAlone = (before: string) => /(^|[：:，,”’」』])\s*$/.test(before)

function isEnd(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark !== '!' && mark !== '?') return ENDS.includes(mark)
  return !IN_WORD.test(text.charAt(at + 1))
}

/** Cut where a reader would breathe: after ，：、…… or —, else before the longest is reached. */
function shortened(sentence: string): string[] {
  const pieces: string[] = []
  let rest = sentence
  while (rest.length > LONGEST_SENTENCE) {
    const cut = breath(rest)
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...pieces, rest]
}

function breath(text: string): number {
  const head = text.slice(0, LONGEST_SENTENCE)
  for (const pause of [/^[^]*[。！？；]/, /^[^]*[，：]/, /^[^]*[、…—\s]/]) {
    const cut = pause.exec(head)?.[0].length ?? 0
    // Very short pieces sound like stammering.
    if (cut > LONGEST_SENTENCE / 4) return cut
  }
  // Half of a character outside the first plane is none.
  return /[\ud800-\udbff]$/.test(head) ? LONGEST_SENTENCE - 1 : LONGEST_SENTENCE
}

/** A line of dashes or blanks is read with what stands before it, as long as that fits. */
function joinSilent(pieces: string[]): string[] {
  return pieces.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1)
    const silent = last !== undefined && !(AUDIBLE.test(piece) && AUDIBLE.test(last))
    return silent && last.length + piece.length <= LONGEST_SENTENCE
      ? [...joined.slice(0, -1), last + piece]
      : [...joined, piece]
  }, [])
}
