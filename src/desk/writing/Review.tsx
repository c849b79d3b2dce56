import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { toTop } from '@/client/platform'
import { textIn, useDecideWriting, type Writing } from '@/client/writing'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { Done } from './Done'
import { Preview } from './Preview'

const words = deskStrings.deskWriting

interface ReviewProps {
  frame: PageProps
  articleId: string
  writing: Writing
}

/** A second officer reads what everybody will read, and says yes, or what is to be changed. */
export function Review({ frame, articleId, writing }: ReviewProps) {
  const [asks, setAsks] = useState(false)
  const { act, run } = useDecideWriting()
  const show = (asks: boolean) => {
    toTop()
    setAsks(asks)
  }
  const decide = async (reason?: string) => {
    await run({ articleId, seen: writing.revision, ...(reason && { reason }) })
    toTop()
  }
  if (act.state === 'done') {
    const published = act.reply.state === 'published'
    return (
      <Done
        frame={frame}
        happened={published ? words.decidedYes : words.decidedNo}
        goesOutAt={act.reply.goesOutAt}
        articleId={published ? articleId : undefined}
      />
    )
  }
  const busy = act.state === 'busy'
  const failed = act.state === 'failed' && <Problem {...act.problem} />
  if (asks)
    return (
      <Decline
        {...{ frame, busy, failed }}
        title={words.sendBackPage}
        act={words.acts.sendBack}
        onBack={() => show(false)}
        onDecline={(why) => void decide(why)}
      />
    )
  return (
    <Page
      {...frame}
      title={words.preview}
      second={<Button id='sendBack' words={words.acts.sendBack} onTap={() => show(true)} />}
      main={
        <Button
          kind='main'
          id='agree'
          words={words.acts.agree}
          reason={busy ? words.busy : undefined}
          onTap={() => void decide()}
        />
      }
    >
      {failed}
      <View>{writing.branch}</View>
      {writing.goesOutAt && <Row label={words.when}>{momentWords(writing.goesOutAt, now())}</Row>}
      <Preview text={textIn(writing)} />
    </Page>
  )
}
