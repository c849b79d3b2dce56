import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { toTop } from '@/client/platform'
import { useFiles } from '@/client/upload'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_SAID } from '@/domain/communityRequest'
import { uploadIdOf } from '@/domain/upload'
import { deskStrings } from '@/deskStrings'
import { Adding } from '../writing/Adding'
import { People } from '../writing/People'
import { Picture } from '../writing/Picture'

const words = deskStrings.deskRequest

/** A picture as the request takes it. */
export interface Shown {
  uploadId: string
  words: string
}

interface StoryPictureProps {
  frame: PageProps
  communityId: string
  /** null: no picture after all. */
  onDone: (picture: Shown | null) => void
}

/** One picture: it goes up, is said in words, and who is in it was asked, as in an article. */
export function StoryPicture({ frame, communityId, onDone }: StoryPictureProps) {
  const [file, setFile] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)
  const { url } = useFiles()(file ?? '')
  const show = (is: boolean) => {
    toTop()
    setAsking(is)
  }
  const page = { ...frame, onBack: () => onDone(null) }
  if (file === null)
    return (
      <Adding
        frame={page}
        owner={{ communityId }}
        kind='picture'
        most={1}
        onDone={([block]) => {
          toTop()
          if (block?.kind === 'picture') setFile(block.file)
          else onDone(null)
        }}
      />
    )
  const picture = { uploadId: uploadIdOf(file) ?? '', words: said.trim() }
  if (asking)
    return (
      <People
        {...{ frame, file }}
        activityId={undefined}
        onBack={() => show(false)}
        onDone={() => onDone(picture)}
      />
    )
  return (
    <Page
      {...page}
      title={words.picturePage}
      main={
        <Button
          kind='main'
          id='described'
          words={words.acts.next}
          reason={picture.words === '' ? words.missingWords : undefined}
          onTap={() => show(true)}
        />
      }
    >
      <Picture url={url} />
      <Writing
        id='description'
        label={words.pictureWords}
        value={said}
        longest={LONGEST_SAID.picture}
        onChange={setSaid}
        dictate={dictation()}
      />
    </Page>
  )
}
