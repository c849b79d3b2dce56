import { useEffect, useRef, useState } from 'react'
import { LONGEST_RECORDING } from '@/domain/upload'
import { startRecording, type Recorded, type StopRecording } from './media'

/** A voice that is recorded: one tap begins, one ends and hands it over. `seconds` so far; `refused`: the phone would not. */
export function useRecording(onRecorded: (recorded: Recorded) => void) {
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
    setState(recorded ? 'still' : 'refused')
    if (recorded) onRecorded(recorded)
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
  return {
    running,
    refused: state === 'refused',
    seconds,
    onTap: () => void (running ? stop() : start()),
  }
}
