import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { startRecording, type Recorded, type StopRecording } from '@/client/media'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { LONGEST_RECORDING } from '@/domain/upload'
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
  const [state, setState] = useState<'still' | 'running' | 'refused'>('still')
  const [seconds, setSeconds] = useState(0)
  const stopping = useRef<StopRecording | null>(null)
  const start = async () => {
    stopping.current = await startRecording()
    setSeconds(0)
    setState(stopping.current ? 'running' : 'refused')
  }
  const stop = async () => {
    const recorded = await stopping.current?.()
    stopping.current = null
    if (recorded) onRecorded(recorded)
    else setState('refused')
  }
  useEffect(() => {
    if (state !== 'running') return
    const ticking = setInterval(
      () => setSeconds((was) => Math.min(was + 1, LONGEST_RECORDING)),
      1000,
    )
    return () => clearInterval(ticking)
  }, [state])
  // Whoever leaves is not listened to any longer.
  useEffect(() => () => void stopping.current?.(), [])
  const running = state === 'running'
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
          onTap={() => void (running ? stop() : start())}
        />
      }
    >
      {state === 'refused' && <Problem {...words.noRecording} />}
      <View {...aria('status')}>
        {running ? words.recording(lengthWords(seconds)) : words.recordHint}
      </View>
    </Page>
  )
}
