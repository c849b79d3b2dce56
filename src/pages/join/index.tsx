import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { strings } from '@/strings'

const words = strings.join

/** How to be registered today: by a call. */
export default function Join() {
  const frame = useFrame()
  const contact = useSession((session) => session.contact)
  const call = <Button kind='main' id='callToJoin' words={words.acts.call} onTap={frame.onCall} />
  return (
    <Page {...frame} title={words.title} main={call}>
      <View>
        {words.howTo}
        {words.free}
      </View>
      <View>
        {contact && (
          <Row label={words.whom} detail={contact.phone}>
            {contact.title}
          </Row>
        )}
        <Row label={words.prepare}>{words.facts}</Row>
        <Row label={words.after}>{words.members}</Row>
        <Row label={words.without}>{words.guests}</Row>
      </View>
      <Button {...wayTo('practice')} words={words.acts.practise} />
    </Page>
  )
}
