import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useCancelTalk, useCountTalk, useTalk } from '@/client/talk'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'
import { InWords } from '../InWords'
import { Said } from '../Said'
import { Count } from './Count'
import { Facts } from './Facts'

const words = communityStrings.talk

/** One talk: what and who, every count of it, and for whoever leads the team the next one. */
export default function TalkPage() {
  const { talkId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useTalk, { talkId })
  const [doing, setDoing] = useState<'count' | 'cancel' | null>(null)
  const count = useCountTalk()
  const cancel = useCancelTalk()
  const clear = () => [count, cancel].forEach((one) => one.clear())
  useDidShow(clear)
  const back = () => {
    clear()
    setDoing(null)
    onAgain()
  }
  const talk = loaded.state === 'shown' ? loaded.reply : null
  if (count.act.state === 'done' || cancel.act.state === 'done') {
    const result = count.act.state === 'done' ? words.counted : words.off
    return (
      <Said
        {...{ frame, who: 'talk', act: words.acts.list, onDone: back }}
        result={{ ...result, detail: talk?.subject }}
      />
    )
  }
  if (talk && doing === 'count') return <Count frame={frame} talk={talk} onBack={back} />
  if (talk && doing === 'cancel')
    return (
      <InWords
        frame={frame}
        title={words.reason}
        label={talk.subject}
        act={words.acts.reallyCancel}
        busy={cancel.act.state === 'busy' ? words.busy : undefined}
        failed={cancel.act.state === 'failed' && <Problem {...cancel.act.problem} />}
        onBack={back}
        onSay={(reason) => void cancel.run({ talkId, reason })}
      />
    )
  const may = talk?.lead === true && talk.state !== 'cancelled'
  return (
    <Page
      {...frame}
      title={talk?.subject ?? words.title}
      main={
        may && (
          <Button
            kind='main'
            id='count'
            words={talk.state === 'planned' ? words.acts.count : words.acts.correct}
            onTap={() => setDoing('count')}
          />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(talk) => (
          <>
            <Facts talk={talk} />
            {talk.lead && talk.state === 'planned' && (
              <Button
                id='cancel'
                kind='quiet'
                words={words.acts.cancel}
                onTap={() => setDoing('cancel')}
              />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}
