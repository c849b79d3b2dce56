import { useState } from 'react'
import { View } from '@tarojs/components'
import { LINE_WORDS } from '@/client/words'
import { Button } from '@/components/Button'
import { Pick } from '@/components/Pick'

const PERIODS = { coming: '将来的活动', past: '过去的活动' }
const FROM = { all: '全部', branch: '我的支部', community: '我的社区', county: '全市' }
const LINES = { all: '全部', ...LINE_WORDS }

export const COMING: {
  period: keyof typeof PERIODS
  from: keyof typeof FROM
  line: keyof typeof LINES
} = { period: 'coming', from: 'all', line: 'all' }

/** What the server is asked for a choice. */
export const question = ({ period, from, line }: typeof COMING) => ({
  period,
  from,
  ...(line !== 'all' && { line }),
})

const chosenWords = ({ period, from, line }: typeof COMING): string =>
  [
    PERIODS[period],
    ...(from === 'all' ? [] : [FROM[from]]),
    ...(line === 'all' ? [] : [LINES[line]]),
  ].join('，')

interface WaysProps {
  /** A guest has no branch and no community to choose. */
  member: boolean
  chosen: typeof COMING
  onChoose: (chosen: typeof COMING) => void
}

/** What the list can be narrowed to; folded until it is wanted. */
export function Ways({ member, chosen, onChoose }: WaysProps) {
  const [choosing, setChoosing] = useState(false)
  const choose = (choice: Partial<typeof COMING>) => {
    setChoosing(false)
    onChoose({ ...chosen, ...choice })
  }
  return (
    <>
      <Button
        id='choose'
        icon='list'
        words={choosing ? '收起来' : '挑一挑'}
        onTap={() => setChoosing(!choosing)}
      />
      {choosing ? (
        <>
          <Pick
            id='period'
            label='什么时候的'
            options={PERIODS}
            chosen={chosen.period}
            onPick={(period) => choose({ period })}
          />
          {member && (
            <Pick
              id='from'
              label='哪里的'
              options={FROM}
              chosen={chosen.from}
              onPick={(from) => choose({ from })}
            />
          )}
          <Pick
            id='line'
            label='哪一类'
            options={LINES}
            chosen={chosen.line}
            onPick={(line) => choose({ line })}
          />
        </>
      ) : (
        <View className='activities-now'>现在看：{chosenWords(chosen)}</View>
      )}
    </>
  )
}
