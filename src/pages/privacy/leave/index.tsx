import { View } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { replace } from '@/client/platform'
import { useLeave } from '@/client/privacy'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { strings } from '@/strings'

const words = strings.privacyLeave

/** Says what goes and what stays before everything that says who somebody is goes. */
export default function Leave() {
  const frame = useFrame()
  const { act, run, clear } = useLeave()
  useLoad(clear)
  const leave = async () => {
    await run({})
    if (useLeave.getState().act.state === 'done') await replace('privacyLeft')
  }
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const leaveAgain = () => void leave()
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={again ? leaveAgain : undefined} />
        <Button id='keep' words={words.acts.keep} onTap={frame.onBack} />
      </Page>
    )
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Page
      {...frame}
      title={words.title}
      second={<Button id='keep' words={words.acts.keep} reason={busy} onTap={frame.onBack} />}
      main={
        <Button
          kind='main'
          id='leaveForGood'
          words={words.acts.leave}
          reason={busy}
          onTap={() => void leave()}
        />
      }
    >
      <View>{words.final}</View>
      <View>
        <Row label={words.goes}>{words.gone}</Row>
        <Row label={words.seats}>{words.given}</Row>
        <Row label={words.stays} detail={words.nameless}>
          {words.kept}
        </Row>
        <Row label={words.again}>{words.rejoin}</Row>
      </View>
    </Page>
  )
}
