import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Row } from '@/components/Row'
import { strings } from '@/strings'

const words = strings.join

/** How to be registered where nobody is signed in: by a call; in a demo, after choosing who one is. */
export function ByPhone({ frame, demo }: { frame: PageProps; demo: boolean }) {
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
      {demo && <Button {...wayTo('people')} words={words.acts.person} />}
      <Button {...wayTo('practice')} words={words.acts.practise} />
    </Page>
  )
}
