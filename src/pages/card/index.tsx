import { View } from '@tarojs/components'
import { useCard } from '@/client/checkIn'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { useAgainSoon, useShown } from '@/client/shown'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { QrCode } from '@/components/QrCode'
import { strings } from '@/strings'
import './index.scss'

const words = strings.card

/** Well before the code of a slot ends. */
const RENEWED_EVERY = 60_000

/** A code that a secretary scans at the door; it is renewed while the page is up. */
export default function Card() {
  const me = useMe()
  const { loaded, onAgain } = useShown(useCard, {})
  useAgainSoon(true, onAgain, RENEWED_EVERY)
  const name = me?.name ?? ''
  return (
    <Page {...useFrame()} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {({ card, until }) =>
          until <= now() ? (
            <Problem {...words.old} onAgain={onAgain} />
          ) : (
            <>
              <View>
                <View className='card-name'>{name}</View>
                {me?.homeBranch && <View>{me.homeBranch}</View>}
              </View>
              <QrCode text={card} words={words.label(name)} />
              <View className='card-how'>{words.how}</View>
              <View>
                {words.renewed}
                {words.noScan}
              </View>
            </>
          )
        }
      </Load>
    </Page>
  )
}
