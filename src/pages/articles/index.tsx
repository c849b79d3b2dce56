import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useArticles } from '@/client/article'
import { now } from '@/client/clock'
import { articleEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { go } from '@/client/platform'
import { useMe } from '@/client/session'
import { COLUMN_WORDS } from '@/client/words'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import './index.scss'

const COLUMNS = { all: '全部', ...COLUMN_WORDS }
const FROM = { all: '全部', branch: '我的支部', county: '全市' }

const EVERYTHING: { from: keyof typeof FROM; column: keyof typeof COLUMNS } = {
  from: 'all',
  column: 'all',
}

const question = ({ from, column }: typeof EVERYTHING) => ({
  from,
  ...(column !== 'all' && { column }),
})

/** 支部动态: what is new, pinned first. */
export default function Articles() {
  const frame = useFrame()
  const me = useMe()
  const { loaded, filter, more, open, next } = useArticles()
  const [chosen, setChosen] = useState(EVERYTHING)
  const [choosing, setChoosing] = useState(false)
  const reload = () => void open(question(chosen))
  useDidShow(reload)

  const choose = (choice: typeof EVERYTHING) => {
    setChosen(choice)
    setChoosing(false)
    void open(question(choice))
  }
  const shownNow = [COLUMNS[chosen.column], ...(chosen.from === 'all' ? [] : [FROM[chosen.from]])]
  const time = now()
  return (
    <Page {...frame} title='支部动态'>
      <View className='articles-ways'>
        <Button id='search' icon='search' words='找文章' onTap={() => void go('search')} />
        <Button
          id='choose'
          icon='list'
          words={choosing ? '收起来' : '换栏目'}
          onTap={() => setChoosing(!choosing)}
        />
      </View>
      {choosing ? (
        <>
          <Pick
            id='column'
            label='看哪个栏目'
            options={COLUMNS}
            chosen={chosen.column}
            onPick={(column) => choose({ ...chosen, column })}
          />
          {me?.memberId && (
            <Pick
              id='from'
              label='看哪里的'
              options={FROM}
              chosen={chosen.from}
              onPick={(from) => choose({ ...chosen, from })}
            />
          )}
        </>
      ) : (
        <View className='articles-now'>现在看：{shownNow.join('，')}</View>
      )}
      <List
        loaded={answerTo(question(chosen), filter, loaded)}
        onAgain={reload}
        more={more}
        onMore={() => void next()}
        empty={<Empty icon='news' words='这里还没有文章' hint='换个栏目看看。' />}
      >
        {(article, at) => (
          <Entry
            key={article.articleId}
            id={`article-${at}`}
            {...articleEntry(article, time)}
            onTap={() => void go('article', { articleId: article.articleId })}
          />
        )}
      </List>
    </Page>
  )
}
