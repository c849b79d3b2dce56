import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useReport, useRegistration, useTakeReportBack, usePause } from '@/client/registration'
import { useShown } from '@/client/shown'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { communityStrings } from '@/communityStrings'
import { Mine } from './Mine'
import { Questions } from './Questions'

/** 报到: three questions to begin with; afterwards what was said, to be changed, paused or taken back. */
export default function Report() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useRegistration, {})
  const [changing, setChanging] = useState(false)
  const report = useReport()
  const pause = usePause()
  const back = useTakeReportBack()
  useDidShow(() => {
    report.clear()
    pause.clear()
    back.clear()
  })
  if (loaded.state !== 'shown')
    return (
      <Page {...frame} title={communityStrings.report.title}>
        <Load loaded={loaded} onAgain={onAgain}>
          {() => null}
        </Load>
      </Page>
    )
  const { registration } = loaded.reply
  const done = () => {
    setChanging(false)
    onAgain()
  }
  if (registration && !changing)
    return (
      <Mine
        frame={frame}
        registration={registration}
        onAgain={onAgain}
        onChange={() => setChanging(true)}
      />
    )
  return (
    <Questions
      frame={changing ? { ...frame, onBack: () => setChanging(false) } : frame}
      before={registration}
      onDone={done}
    />
  )
}
