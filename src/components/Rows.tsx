import { Row } from './Row'
import { Spoken, type SpokenProps } from './Spoken'

/** A fact as question and answer. */
export interface Fact {
  /** The question, such as 什么时候. */
  label: string
  /** The answer; may have several lines. */
  answer: string
  /** A quieter line below the answer. */
  detail?: string | undefined
  /** Running text, not an answer in a few words. */
  long?: boolean
}

interface RowsProps {
  facts: Fact[]
  /** How a text of the page is shown; those of the facts begin at `from`. */
  spoken: (text: number) => SpokenProps
  from: number
}

/** What a voice reads of facts, two texts each: question with answer, and the line below. */
export const factTexts = (facts: Fact[]): string[] =>
  facts.flatMap(({ label, answer, detail = '' }) => [`${label}：${answer}`, detail])

/** Facts one under another. */
export function Rows({ facts, spoken, from }: RowsProps) {
  return facts.map(({ label, long, detail }, at) => {
    const text = from + 2 * at
    const { sentences, now } = spoken(text)
    const [first = '', ...rest] = sentences
    return (
      <Row
        key={label}
        label={label}
        long={long}
        detail={detail && <Spoken {...spoken(text + 1)} />}
      >
        <Spoken sentences={[first.slice(label.length + 1), ...rest]} now={now} />
      </Row>
    )
  })
}
