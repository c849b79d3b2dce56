import { Image, View } from '@tarojs/components'
import { choosePictures } from '@/client/media'
import {
  addUploads,
  dropUpload,
  retryUpload,
  useUploads,
  type FileOwner,
  type Going,
} from '@/client/upload'
import type { Block } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Page, type PageProps } from '@/components/Page'
import type { UploadKind } from '@/domain/upload'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Recorder } from './Recorder'
import './index.scss'

const words = deskStrings.deskWriting

interface AddingProps {
  frame: PageProps
  owner: FileOwner
  kind: UploadKind
  /** How many pictures there is room for. */
  most: number
  /** What arrived, as blocks; a description is still to be written. */
  onDone: (blocks: Block[]) => void
}

const blocksOf = (all: Going[]) =>
  all.flatMap((one): Block[] => {
    if (one.state !== 'done') return []
    const { file, kind, seconds = 0 } = one
    return [
      kind === 'picture' ? { kind, file, description: '' } : { kind, file, title: '', seconds },
    ]
  })

/** Pictures or a recording on their way to the server, each with how far it is. */
export function Adding({ frame, owner, kind, most, onDone }: AddingProps) {
  const { all } = useUploads()
  const done = () => onDone(blocksOf(all))
  if (kind === 'recording' && all.length === 0)
    return (
      <Recorder
        frame={frame}
        onBack={done}
        onRecorded={(recorded) => addUploads(owner, kind, [recorded])}
      />
    )
  const more = async () => addUploads(owner, kind, await choosePictures(most - all.length))
  const busy = all.some(({ state }) => state === 'waiting' || state === 'going')
  return (
    <Page
      {...frame}
      onBack={done}
      title={kind === 'picture' ? words.picturesPage : words.recordingPage}
      main={
        <Button
          kind='main'
          id='putIn'
          words={words.acts.putIn}
          reason={busy ? words.uploading : undefined}
          onTap={done}
        />
      }
    >
      {all.map((one, at) => (
        <Upload key={one.uploadId} at={at} all={all.length} upload={one} />
      ))}
      {kind === 'picture' && all.length < most && (
        <Button
          id='morePictures'
          icon='plus'
          words={words.acts.morePictures}
          onTap={() => void more()}
        />
      )}
    </Page>
  )
}

/** How far it is: 正在传, 一半了, 快好了. */
function wayWords(way: Going): string {
  if (way.state === 'failed') return way.problem.what
  if (way.state !== 'going') return words.ways[way.state]
  const { going } = words.ways
  return going[Math.min(2, Math.floor(way.part * 3))] ?? ''
}

function Upload({ at, all, upload }: { at: number; all: number; upload: Going }) {
  const { uploadId, kind, local, state } = upload
  const picture = kind === 'picture'
  return (
    <>
      <Card>
        {picture && (
          <View aria-hidden='true'>
            <Image className='thumb' src={local.src} mode='aspectFit' />
          </View>
        )}
        <View className='preview-strong'>{picture ? words.nth(at + 1, all) : words.recorded}</View>
        <View {...aria('status')}>{wayWords(upload)}</View>
        {state === 'failed' && <View>{upload.problem.todo}</View>}
      </Card>
      {state === 'failed' && (
        <>
          {upload.problem.again && (
            <Button
              id={`retry-${at}`}
              words={strings.problem.acts.again}
              onTap={() => retryUpload(uploadId)}
            />
          )}
          <Button
            id={`drop-${at}`}
            words={picture ? words.acts.noPicture : words.acts.noRecording}
            onTap={() => dropUpload(uploadId)}
          />
        </>
      )}
    </>
  )
}
