import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { canRecord } from '@/client/media'
import { useRecording } from '@/client/recording'
import { dropVoice, retryVoice, sendVoice, useVoice } from '@/client/voice'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { lengthWords } from '@/domain/time'
import { partyDayStrings } from '@/partyDayStrings'
import { Hear } from '../Hear'

const words = partyDayStrings.say

/** The recording that goes with what is sent next, and what it still waits for. */
export function useVoiceState() {
  const { uploadId, way } = useVoice()
  return {
    ready: way.state === 'done' ? uploadId : undefined,
    wait: way.state === 'going' ? words.going : undefined,
  }
}

/** One's own voice beside the words, for who wishes: one tap begins, one ends, one lets it go. */
export function Voice({ activityId }: { activityId: string }) {
  const { way } = useVoice()
  // A recording for another party day is not for this one.
  useEffect(() => () => dropVoice(), [activityId])
  if (!canRecord()) return null
  if (way.state === 'none') return <Recorder activityId={activityId} />
  return (
    <>
      <View {...aria('status')}>
        {way.state !== 'failed' && (
          <StatusWords
            tone={way.state === 'done' ? 'good' : 'wait'}
            words={way.state === 'done' ? words.recorded : words.going}
          />
        )}
      </View>
      {way.state === 'failed' && <Problem {...way.problem} />}
      {way.state === 'failed' && way.problem.again && (
        <Button id='retryVoice' words={words.acts.retry} onTap={() => void retryVoice()} />
      )}
      {way.state === 'done' && (
        <Hear id='hearMine' url={way.url} words={words.acts.hear(words.me)} />
      )}
      <Button id='noVoice' words={words.acts.noVoice} onTap={dropVoice} />
    </>
  )
}

function Recorder({ activityId }: { activityId: string }) {
  const { running, refused, seconds, onTap } = useRecording(
    (recorded) => void sendVoice(activityId, recorded),
  )
  return (
    <>
      {refused && <Problem {...words.noRecording} />}
      <View {...aria('status')}>
        {running ? words.recording(lengthWords(seconds)) : `${words.voice}。${words.voiceHint}`}
      </View>
      <Button
        id={running ? 'stopRecording' : 'startRecording'}
        icon='mic'
        words={running ? words.acts.stop : words.acts.record}
        onTap={onTap}
      />
    </>
  )
}
