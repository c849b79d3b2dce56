import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { useWithdrawArticle, useWriting, type Writing } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Decline } from '../Decline'
import { Done } from '../writing/Done'
import './index.scss'

const words = deskStrings.deskArticle

/** For an officer: an article of an own branch that is out or will be, and everything done with it. */
export default function ArticleDesk() {
  const { articleId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useWriting, { articleId })
  const withdraw = useWithdrawArticle()
  const [asks, setAsks] = useState(false)
  const later = loaded.state === 'shown' && loaded.reply.goesOutAt !== null
  // What became of the last one is no news here.
  useEffect(() => useWithdrawArticle.getState().clear(), [])
  const ask = (asks: boolean) => {
    toTop()
    setAsks(asks)
  }
  if (withdraw.act.state === 'done')
    return (
      <Done
        frame={frame}
        happened={deskStrings.deskWriting.withdrawn}
        hint={later ? words.backAgain : undefined}
      />
    )
  if (asks)
    return (
      <Decline
        frame={frame}
        title={deskStrings.deskWriting.withdrawPage}
        act={words.acts.withdraw}
        busy={withdraw.act.state === 'busy'}
        failed={withdraw.act.state === 'failed' && <Problem {...withdraw.act.problem} />}
        onBack={() => ask(false)}
        onDecline={(reason) => void withdraw.run({ articleId, reason })}
      />
    )
  const thing = { thing: 'article', thingId: articleId }
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        loaded.state === 'shown' && (
          <Button
            {...wayTo('deskWriting', { articleId })}
            kind='main'
            icon='news'
            words={words.acts.change}
          />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(article) => (
          <>
            <Facts article={article} />
            {!later && (
              <>
                <Button {...wayTo('article', { articleId })} words={words.acts.read} />
                <Button {...wayTo('deskCalls', thing)} icon='phone' words={words.acts.calls} />
              </>
            )}
            <Button
              {...wayTo('deskVersions', { articleId })}
              icon='list'
              words={words.acts.versions}
            />
            <Button id='withdraw' icon='back' words={words.acts.withdraw} onTap={() => ask(true)} />
          </>
        )}
      </Load>
    </Page>
  )
}

function Facts({ article }: { article: Writing }) {
  const { title, scope, column, pinned, state, goesOutAt } = article
  return (
    <View>
      <StatusWords tone={goesOutAt ? 'wait' : 'good'} words={goesOutAt ? words.later : words.out} />
      <View className='desk-article-title'>{title}</View>
      {goesOutAt && <Row label={deskStrings.deskWriting.when}>{momentWords(goesOutAt, now())}</Row>}
      <Row label={words.scope} detail={pinned && words.pinned}>
        {deskStrings.deskWriting.scopes[scope]}
      </Row>
      <Row label={words.column}>{strings.columns[column]}</Row>
      {state !== 'published' && <View {...aria('status')}>{words.beside}</View>}
    </View>
  )
}
