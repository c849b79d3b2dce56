import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useChooseBirthday, useMyBirthday } from '@/client/birthday'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { isHonour } from '@/domain/partyAnniversary'
import { partyDayStrings } from '@/partyDayStrings'

const words = partyDayStrings.birthday

type Mine = ReplyOf<'birthday.mine'>

/** My 政治生日: how many years, what my branch wrote, and the tap that ends it. */
export default function Birthday() {
  const { loaded, onAgain } = useShown(useMyBirthday, {})
  const { act, run, clear } = useChooseBirthday()
  useDidShow(clear)
  const choose = async (hidden: boolean) => {
    await run({ hidden })
    onAgain()
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Page {...useFrame()} title={words.title}>
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.kept} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(mine) => (
          <>
            {mine.hidden ? (
              <View>
                {words.hidden}。{words.hiddenHint}
              </View>
            ) : (
              <Card mine={mine} />
            )}
            <Button
              id='choose'
              words={mine.hidden ? words.acts.show : words.acts.hide}
              reason={busy}
              onTap={() => void choose(!mine.hidden)}
            />
          </>
        )}
      </Load>
    </Page>
  )
}

function Card({ mine }: { mine: Mine }) {
  const { year, month, day, years, greetings } = mine
  if (month === null)
    return (
      <View>
        {words.unknown}。{words.ask}
      </View>
    )
  return (
    <>
      {isHonour(years) && <StatusWords tone='good' icon='star' words={words.honour} />}
      <View>
        <Row label={words.joined}>{words.day(year, month, day)}</Row>
        {years !== null && <Row label={words.title}>{words.years(years)}</Row>}
      </View>
      <View>{words.seen}</View>
      <Heading words={words.greetings} />
      {greetings.length === 0 && <View>{words.none}</View>}
      <View>
        {greetings.map((one) => (
          <Row key={one.year} label={words.from(one.year, one.branch)}>
            {one.words}
          </Row>
        ))}
      </View>
    </>
  )
}
