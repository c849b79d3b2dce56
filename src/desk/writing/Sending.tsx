import { View } from '@tarojs/components'
import { toTop } from '@/client/platform'
import { useSendWriting, type Draft } from '@/client/writing'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'
import { Done } from './Done'
import { Preview } from './Preview'

const words = strings.deskWriting

interface SendingProps {
  frame: PageProps
  draft: Draft
  onBack: () => void
}

/** The last look before it goes out, or to a second officer where everybody will read it. */
export function Sending({ frame, draft, onBack }: SendingProps) {
  const { articleId, seen, text } = draft
  const { act, run, clear } = useSendWriting()
  const send = async () => {
    await run({ articleId, seen })
    toTop()
  }
  const back = () => {
    clear()
    onBack()
  }
  if (act.state === 'done') {
    const published = act.reply.state === 'published'
    return (
      <Done
        frame={frame}
        happened={published ? words.published : words.handedOver}
        hint={published ? undefined : words.handedOverHint}
        articleId={published ? articleId : undefined}
      />
    )
  }
  return (
    <Page
      {...frame}
      onBack={back}
      title={words.preview}
      main={
        <Button
          kind='main'
          id='send'
          words={text.scope === 'branch' ? words.acts.publish : words.acts.handOver}
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
    </Page>
  )
}
