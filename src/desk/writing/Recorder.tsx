import { View } from '@tarojs/components'
import type { Recorded } from '@/client/media'
import { useRecording } from '@/client/recording'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { lengthWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskWriting

interface RecorderProps {
  frame: PageProps
  onBack: () => void
  onRecorded: (recorded: Recorded) => void
}

/** Records somebody's voice: one tap begins, one ends. */
export function Recorder({ frame, onBack, onRecorded }: RecorderProps) {
  const { running, refused, seconds, onTap } = useRecording(onRecorded)
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.recordingPage}
      main={
        <Button
          kind='main'
          id={running ? 'stopRecording' : 'startRecording'}
          icon='mic'
          words={running ? words.acts.stopRecording : words.acts.startRecording}
          onTap={onTap}
        />
      }
    >
      {refused && <Problem {...words.noRecording} />}
      <View {...aria('status')}>
        {running ? words.recording(lengthWords(seconds)) : words.recordHint}
      </View>
    </Page>
  )
}
