import { useDidShow } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useConsent, useConsents } from '@/client/privacy'
import { useMe, useSession } from '@/client/session'
import { useShown } from '@/client/shown'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Tile, Tiles } from '@/components/Tile'
import { strings } from '@/strings'
import { Consents } from './Consents'

const { title, tiles } = strings.privacy

/** 我的隐私: what others see, what is kept, how to be rid of it, and what was agreed to. */
export default function Privacy() {
  const frame = useFrame()
  const me = useMe()
  const { current, load } = useSession()
  const shown = useShown(useConsents, {})
  useDidShow(useConsent.getState().clear)
  return (
    <Page {...frame} title={title}>
      <Load loaded={current} onAgain={() => void load()}>
        {() =>
          me ? (
            <>
              <Tiles>
                {me.memberId && (
                  <Tile {...wayTo('privacySeen')} icon='search' tone='amber' {...tiles.seen} />
                )}
                <Tile {...wayTo('privacyExport')} icon='list' tone='green' {...tiles.export} />
                <Tile {...wayTo('privacyLeave')} icon='leave' tone='blue' {...tiles.leave} />
              </Tiles>
              {me.memberId && <Consents {...shown} />}
            </>
          ) : (
            <Problem {...strings.problems.signInNeeded} onHome={frame.onHome} />
          )
        }
      </Load>
    </Page>
  )
}
