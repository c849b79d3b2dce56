import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { useKeepMinutes } from '@/client/minutes'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { LONGEST_CHANGE_REASON } from '@/domain/minutes'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskMinutes

/** Why what was kept is changed; whoever reads the versions reads it. */
export function Why({ frame, onDone }: { frame: PageProps; onDone: (why: string) => void }) {
  const [why, setWhy] = useState('')
  const busy = useKeepMinutes(({ act }) => act.state === 'busy')
  const said = why.trim()
  return (
    <Page
      {...frame}
      title={words.why}
      main={
        <Button
          kind='main'
          id='keepWhy'
          words={words.acts.keepWhy}
          reason={busy ? words.busy : said === '' ? words.missing : undefined}
          onTap={() => onDone(said)}
        />
      }
    >
      <View>{words.whyHint}</View>
      <Field
        id='why'
        label={words.whyField}
        value={why}
        longest={LONGEST_CHANGE_REASON}
        onChange={setWhy}
        onDone={() => undefined}
        dictate={dictation()}
      />
    </Page>
  )
}
