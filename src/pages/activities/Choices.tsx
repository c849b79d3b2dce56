import { LINE_WORDS } from '@/client/words'
import { Pick } from '@/components/Pick'

const PERIODS = { coming: '将来的', past: '过去的' }
const FROM = { all: '全部', branch: '我的支部', community: '我的社区', county: '全市' }
const LINES = { all: '全部', ...LINE_WORDS }

export const COMING: {
  period: keyof typeof PERIODS
  from: keyof typeof FROM
  line: keyof typeof LINES
} = { period: 'coming', from: 'all', line: 'all' }

export const question = ({ period, from, line }: typeof COMING) => ({
  period,
  from,
  ...(line !== 'all' && { line }),
})

export const chosenWords = ({ period, from, line }: typeof COMING): string =>
  [
    PERIODS[period],
    ...(from === 'all' ? [] : [FROM[from]]),
    ...(line === 'all' ? [] : [LINES[line]]),
  ].join('，')

interface ChoicesProps {
  /** A guest has no branch and no community to choose. */
  member: boolean
  chosen: typeof COMING
  onChoose: (chosen: typeof COMING) => void
}

/** What the list can be narrowed to. */
export function Choices({ member, chosen, onChoose }: ChoicesProps) {
  return (
    <>
      <Pick
        id='period'
        label='什么时候的'
        options={PERIODS}
        chosen={chosen.period}
        onPick={(period) => onChoose({ ...chosen, period })}
      />
      {member && (
        <Pick
          id='from'
          label='哪里的'
          options={FROM}
          chosen={chosen.from}
          onPick={(from) => onChoose({ ...chosen, from })}
        />
      )}
      <Pick
        id='line'
        label='哪一类'
        options={LINES}
        chosen={chosen.line}
        onPick={(line) => onChoose({ ...chosen, line })}
      />
    </>
  )
}
