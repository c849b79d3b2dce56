import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { toTop } from '@/client/platform'
import { clearUploads } from '@/client/upload'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_MATERIAL } from '@/domain/partyDay'
import { uploadIdOf, type UploadKind } from '@/domain/upload'
import { deskStrings } from '@/deskStrings'
import { Adding } from '../writing/Adding'
import { People } from '../writing/People'

const words = deskStrings.deskPartyDay

interface UploadProps {
  frame: PageProps
  branchId: string
  kind: UploadKind
  onBack: () => void
  onPick: (uploadId: string, text: string) => void
}

/** A picture or a recording for a step: it goes up, is asked who is in it, and gets its words. */
export function Upload({ frame, branchId, kind, onBack, onPick }: UploadProps) {
  const [file, setFile] = useState<string | null>(null)
  const [asked, setAsked] = useState(kind === 'recording')
  const [text, setText] = useState('')
  useEffect(() => {
    clearUploads()
    return clearUploads
  }, [])
  const said = text.trim()
  if (file === null)
    return (
      <Adding
        frame={frame}
        owner={{ branchId }}
        kind={kind}
        most={1}
        onDone={([block]) => {
          toTop()
          if (block && 'file' in block) setFile(block.file)
          else onBack()
        }}
      />
    )
  if (!asked)
    return (
      <People
        frame={frame}
        file={file}
        activityId={undefined}
        onBack={onBack}
        onDone={() => setAsked(true)}
      />
    )
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.what}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={said === '' ? words.missing : undefined}
          onTap={() => onPick(uploadIdOf(file) ?? '', said)}
        />
      }
    >
      <Writing
        id='text'
        label={words.whatField}
        value={text}
        longest={LONGEST_MATERIAL}
        onChange={setText}
        dictate={dictation()}
      />
      <View>{words.whatHint}</View>
    </Page>
  )
}
