import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import { strings } from '@/strings'

const words = communityStrings.request

interface SureProps {
  frame: PageProps
  activity: ReplyOf<'activity.read'>
  /** There is a seat; else it is the queue. */
  seated: boolean
  busy: boolean
  onGo: () => void
  onBack: () => void
}

/** Asks once more: going is said to people who wait for it. */
export function Sure({ frame, activity, seated, busy, onGo, onBack }: SureProps) {
  const { what, when, where } = strings.activity
  const reason = busy ? strings.activity.busy : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.sure}
      main={
        <Button
          kind='main'
          id='surely'
          icon='heart'
          words={seated ? words.acts.surely : words.acts.surelyQueue}
          reason={reason}
          onTap={onGo}
        />
      }
      second={<Button id='notYet' words={words.acts.notYet} reason={reason} onTap={onBack} />}
    >
      <View>
        <Row label={what}>{activity.title}</Row>
        <Row label={when}>{momentWords(activity.startsAt, now())}</Row>
        <Row label={where}>{activity.place}</Row>
      </View>
      <View>{seated ? words.sureHint : words.sureQueue}</View>
    </Page>
  )
}
