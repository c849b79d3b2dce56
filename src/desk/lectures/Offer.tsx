import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDeclineLecture, useTakeLecture, type Lecture } from '@/client/lecture'
import { replace, toTop } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'

const words = deskStrings.deskLectures

interface OfferProps {
  frame: PageProps
  offer: Lecture
  onBack: () => void
}

/** What somebody wrote, and the yes or no of the branch. */
export function Offer({ frame, offer, onBack }: OfferProps) {
  const { lectureId, title, name, state, answer } = offer
  const take = useTakeLecture()
  const decline = useDeclineLecture()
  const [declining, setDeclining] = useState(false)
  const page = { ...frame, onBack }
  const busy = [take.act, decline.act].some((act) => act.state === 'busy')
  const failed = [take.act, decline.act].find((act) => act.state === 'failed')
  const problem = failed?.state === 'failed' && <Problem {...failed.problem} />
  if (take.act.state === 'done' || decline.act.state === 'done') {
    const { act } = take
    const article = act.state === 'done' ? act.reply.articleId : null
    return (
      <Page
        {...page}
        title={title}
        main={
          article ? (
            <Button
              kind='main'
              id='article'
              words={words.acts.article}
              onTap={() => void replace('deskWriting', { articleId: article })}
            />
          ) : (
            <Button kind='main' id='back' words={words.acts.back} onTap={onBack} />
          )
        }
      >
        <View {...aria('status')}>
          <StatusWords tone='good' words={article ? words.taken : words.declined} />
        </View>
      </Page>
    )
  }
  if (declining)
    return (
      <Decline
        frame={frame}
        title={words.reason}
        act={words.acts.tell}
        busy={busy}
        failed={problem}
        onBack={() => setDeclining(false)}
        onDecline={(why) => void decline.run({ lectureId, words: why })}
      />
    )
  const open = state === 'offered'
  return (
    <Page
      {...page}
      title={title}
      main={
        open && (
          <Button
            kind='main'
            id='take'
            words={words.acts.take}
            reason={busy ? words.busy : undefined}
            onTap={() => void take.run({ lectureId })}
          />
        )
      }
    >
      {problem}
      <View>
        <Row label={words.states[state]} detail={answer ?? undefined}>
          {words.who(name)}
        </Row>
        <Row label={words.said}>{offer.words}</Row>
      </View>
      {open && (
        <Button
          id='decline'
          words={words.acts.decline}
          onTap={() => {
            toTop()
            setDeclining(true)
          }}
        />
      )}
    </Page>
  )
}
