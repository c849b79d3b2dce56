import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { strings } from '@/strings'

const words = strings.preparing
const topics: Record<string, { title: string; hint: string }> = words.topics

/** Something that is not there yet: says so, and whom to call instead. */
export default function Preparing() {
  const frame = useFrame()
  const contact = useSession((session) => session.contact)
  const { what = '' } = useRouter().params
  const { title, hint } = topics[what] ?? words
  const call = <Button kind='main' id='callNow' words={words.acts.call} onTap={frame.onCall} />
  return (
    <Page {...frame} title={title} main={call}>
      <StatusWords tone='wait' words={words.title} />
      <View>{hint}</View>
      {contact && (
        <Row label={strings.join.whom} detail={contact.phone}>
          {contact.title}
        </Row>
      )}
    </Page>
  )
}
