import { View } from '@tarojs/components'
import { suggestionEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { phone } from '@/client/platform'
import { useMe, useSession } from '@/client/session'
import { useShownList } from '@/client/shown'
import { useMySuggestions } from '@/client/suggestion'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { strings } from '@/strings'

const { title, howTo, noName, guest, mine, empty, acts } = strings.suggestions

/** 投诉建议: say it, call the bureau, and see what became of what I said. Guests call. */
export default function Suggestions() {
  const me = useMe()
  const list = useShownList(useMySuggestions, {})
  const say = me && <Button kind='main' {...wayTo('suggest')} words={acts.say} />
  return (
    <Page {...useFrame()} title={title} main={say}>
      <View>{me ? howTo : guest}</View>
      <Bureau />
      {me && (
        <>
          <View>{mine}</View>
          <List
            {...list}
            id='suggestion'
            entry={suggestionEntry('suggestion')}
            empty={{ icon: 'sound', ...empty }}
          />
        </>
      )}
    </Page>
  )
}

/** The bureau's number, for members too: what is wrong with a branch is not said to the branch only. */
function Bureau() {
  const bureau = useSession((session) => session.bureau)
  if (!bureau) return null
  return (
    <View>
      <Row label={noName} detail={bureau.phone}>
        {bureau.title}
      </Row>
      <Button
        id='callBureau'
        icon='phone'
        words={acts.call}
        onTap={() => void phone(bureau.phone)}
      />
    </View>
  )
}
