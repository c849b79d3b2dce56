import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { toTop } from '@/client/platform'
import { useSendWriting, type Draft, type Writing } from '@/client/writing'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Done } from './Done'
import { Preview } from './Preview'
import { When } from './When'

const words = deskStrings.deskWriting

interface SendingProps {
  frame: PageProps
  draft: Draft
  /** null: new. */
  writing: Writing | null
  onBack: () => void
}

/** The last look before it goes out, now or later, or to a second officer where everybody will read it. */
export function Sending({ frame, draft, writing, onBack }: SendingProps) {
  const { articleId, seen, text } = draft
  const { act, run, clear } = useSendWriting()
  const [publishAt, setPublishAt] = useState(writing?.goesOutAt ?? null)
  const [choosing, setChoosing] = useState(false)
  // What readers see already changes at once.
  const canWait = !writing?.published || writing.goesOutAt !== null
  const send = async () => {
    await run({ articleId, seen, ...(publishAt && { publishAt }) })
    toTop()
  }
  const choose = (choosing: boolean) => {
    clear()
    toTop()
    setChoosing(choosing)
  }
  const back = () => {
    clear()
    onBack()
  }
  if (act.state === 'done') {
    const { state, goesOutAt } = act.reply
    const out = goesOutAt ? words.willGoOut : words.published
    return (
      <Done
        {...{ frame, goesOutAt }}
        happened={state === 'published' ? out : words.handedOver}
        hint={state === 'published' ? undefined : words.handedOverHint}
        articleId={state === 'published' ? articleId : undefined}
      />
    )
  }
  if (choosing)
    return (
      <When
        frame={frame}
        onPick={(at) => {
          setPublishAt(at)
          choose(false)
        }}
        onBack={() => choose(false)}
      />
    )
  const publish = publishAt ? words.acts.publishLater : words.acts.publish
  return (
    <Page
      {...frame}
      onBack={back}
      title={words.preview}
      main={
        <Button
          kind='main'
          id='send'
          words={text.scope === 'branch' ? publish : words.acts.handOver}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && (
        <View>
          <Problem {...act.problem} />
        </View>
      )}
      <Preview text={text} />
      {canWait && (
        <>
          <View>{words.when}</View>
          <Choice
            id='when-now'
            kind='one'
            words={words.whens.now}
            checked={publishAt === null}
            onTap={() => setPublishAt(null)}
          />
          <Choice
            id='when-later'
            kind='one'
            words={words.whens.later}
            second={publishAt ? momentWords(publishAt, now()) : words.whenHint}
            checked={publishAt !== null}
            onTap={() => choose(true)}
          />
        </>
      )}
    </Page>
  )
}
