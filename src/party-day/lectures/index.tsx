import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useArticles } from '@/client/article'
import { articleEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMyLectures, useWithdrawLecture } from '@/client/lecture'
import { go } from '@/client/platform'
import { useMe } from '@/client/session'
import { useShown, useShownList } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { List } from '@/components/List'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { partyDayStrings } from '@/partyDayStrings'

const words = partyDayStrings.lectures
const LECTURES = { column: 'lecture' } as const

/** 微党课: what is told in the branches, to be read and heard; nobody counts who did. */
export default function Lectures() {
  const list = useShownList(useArticles, LECTURES)
  const member = Boolean(useMe()?.memberId)
  return (
    <Page
      {...useFrame()}
      title={words.title}
      main={member && <Button kind='main' {...wayTo('lecture')} words={words.acts.offer} />}
    >
      {member && <Mine />}
      <Heading words={words.all} />
      <List {...list} id='article' entry={articleEntry} empty={{ icon: 'sound', ...words.empty }} />
    </Page>
  )
}

function Mine() {
  const { loaded, onAgain } = useShown(useMyLectures, {})
  const { act, run, clear } = useWithdrawLecture()
  useDidShow(clear)
  const withdraw = async (lectureId: string) => {
    await run({ lectureId })
    onAgain()
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {({ lectures }) =>
        lectures.length > 0 && (
          <>
            <Heading words={words.mine} />
            {act.state === 'failed' && <Problem {...act.problem} />}
            {act.state === 'done' && (
              <View {...aria('status')}>
                <StatusWords tone='plain' words={words.back} />
              </View>
            )}
            {lectures.map(({ lectureId, title, state, answer, articleId }, at) => (
              <View key={lectureId}>
                <Row label={title} detail={answer ?? undefined}>
                  {words.states[state]}
                </Row>
                {articleId && state === 'taken' && (
                  <Button
                    id={`out-${at}`}
                    words={words.out}
                    onTap={() => void go('article', { articleId })}
                  />
                )}
                {(state === 'offered' || state === 'taken') && (
                  <Button
                    id={`withdraw-${at}`}
                    kind='quiet'
                    words={words.acts.withdraw(title)}
                    reason={busy}
                    onTap={() => void withdraw(lectureId)}
                  />
                )}
              </View>
            ))}
          </>
        )
      }
    </Load>
  )
}
