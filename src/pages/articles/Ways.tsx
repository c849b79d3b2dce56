import { useState } from 'react'
import { View } from '@tarojs/components'
import { go } from '@/client/platform'
import { COLUMN_WORDS } from '@/client/words'
import { Button } from '@/components/Button'
import { Pick } from '@/components/Pick'

const COLUMNS = { all: '全部', ...COLUMN_WORDS }
const FROM = { all: '全部', branch: '我的支部', county: '全市' }

export const EVERYTHING: { from: keyof typeof FROM; column: keyof typeof COLUMNS } = {
  from: 'all',
  column: 'all',
}

/** What the server is asked for a choice. */
export const question = ({ from, column }: typeof EVERYTHING) => ({
  from,
  ...(column !== 'all' && { column }),
})

interface WaysProps {
  /** A guest has no branch to choose. */
  member: boolean
  chosen: typeof EVERYTHING
  onChoose: (chosen: typeof EVERYTHING) => void
}

/** Looking for something else than what is shown: by words, or by column; folded until it is wanted. */
export function Ways({ member, chosen, onChoose }: WaysProps) {
  const [choosing, setChoosing] = useState(false)
  const choose = (choice: Partial<typeof EVERYTHING>) => {
    setChoosing(false)
    onChoose({ ...chosen, ...choice })
  }
  const now = [COLUMNS[chosen.column], ...(chosen.from === 'all' ? [] : [FROM[chosen.from]])]
  return (
    <>
      <View className='articles-ways'>
        <Button id='search' icon='search' words='找文章' onTap={() => void go('search')} />
        <Button
          id='choose'
          icon='list'
          words={choosing ? '收起来' : '换栏目'}
          onTap={() => setChoosing(!choosing)}
        />
      </View>
      {!choosing && <View className='articles-now'>现在看：{now.join('，')}</View>}
      {choosing && (
        <Pick
          id='column'
          label='看哪个栏目'
          options={COLUMNS}
          chosen={chosen.column}
          onPick={(column) => choose({ column })}
        />
      )}
      {choosing && member && (
        <Pick
          id='from'
          label='看哪里的'
          options={FROM}
          chosen={chosen.from}
          onPick={(from) => choose({ from })}
        />
      )}
    </>
  )
}
