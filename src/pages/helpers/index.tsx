import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useAgreeToHelp, useEndHelp, useHelp, type Helper } from '@/client/helper'
import { useAgainSoon, useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { strings } from '@/strings'
import { HelperCard } from './HelperCard'
import { ShowCode } from './ShowCode'
import { Stop } from './Stop'
import { Yes } from './Yes'

const words = strings.helpers

type Doing = { what: 'yes' | 'stop'; helper: Helper } | { what: 'code' } | null

/** What was said of one helper is not said of the next. */
const forgetActs = () => {
  useAgreeToHelp.getState().clear()
  useEndHelp.getState().clear()
}

/**
 * 帮我的人: whoever asks comes first; nobody yet: the code to tell them; else who helps, with what, until
 * when. With `recordId`, for a secretary face to face with an elder of the own branch.
 */
export default function Helpers() {
  const frame = useFrame()
  const { recordId } = useRouter().params
  const { loaded, onAgain } = useShown(useHelp, recordId === undefined ? {} : { recordId })
  const [doing, setDoing] = useState<Doing>(null)
  const helpers = loaded.state === 'shown' ? loaded.reply.helpers : null
  const asking = helpers?.find(({ state }) => state === 'asked')
  const showsCode = !asking && (doing?.what === 'code' || helpers?.length === 0)
  useAgainSoon(showsCode, onAgain)
  useDidShow(forgetActs)
  const leave = () => {
    forgetActs()
    setDoing(null)
    onAgain()
  }
  if (doing?.what === 'stop') return <Stop frame={frame} helper={doing.helper} onLeave={leave} />
  const helper = doing?.what === 'yes' ? doing.helper : asking
  if (helper)
    return (
      <Yes
        // The next who asks is asked about anew.
        key={helper.grantId}
        frame={frame}
        helper={helper}
        desk={recordId !== undefined}
        // Held here, it stays through its result; the next look finds it agreed to.
        onBegin={() => setDoing({ what: 'yes', helper })}
        onLeave={leave}
        onStop={helper.state === 'asked' ? () => setDoing({ what: 'stop', helper }) : undefined}
      />
    )
  if (showsCode)
    return <ShowCode frame={frame} recordId={recordId} onBack={doing ? leave : undefined} />
  return (
    <Page
      {...frame}
      title={recordId === undefined ? words.title : words.ofOther}
      second={
        helpers && (
          <Button id='more' words={words.acts.more} onTap={() => setDoing({ what: 'code' })} />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {({ helpers }) =>
          helpers.map((helper, at) => (
            <HelperCard
              key={helper.grantId}
              at={at}
              helper={helper}
              onChange={() => setDoing({ what: 'yes', helper })}
              onStop={() => setDoing({ what: 'stop', helper })}
            />
          ))
        }
      </Load>
    </Page>
  )
}
