import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { usePartyDayWords } from '@/client/partyDay'
import { useLeading, useMovePartyDay, type Leading } from '@/client/partyDayLead'
import { toTop } from '@/client/platform'
import { useAgainSoon, useShown, useShownList } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { beginRefusal } from '@/domain/partyDay'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Ask } from './Ask'
import { Count } from './Count'
import { Now } from './Now'
import { Rest } from './Rest'

const words = deskStrings.deskPartyDayLead

/** How soon a colleague's tap, a hand and a word are seen here. */
const SOON = 2_000

export type Doing = { what: 'ask' } | { what: 'count'; matterId: string }

/** For whoever leads a party day: where it stands, one tap to the next step, who is there and asks. */
export default function Lead() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useLeading, { activityId })
  const said = useShownList(usePartyDayWords, { activityId })
  const { act, run, clear } = useMovePartyDay()
  const [doing, setDoing] = useState<Doing | null>(null)
  useDidShow(clear)
  const day = loaded.state === 'shown' ? loaded.reply : null
  const look = () => {
    onAgain()
    said.onAgain()
  }
  useAgainSoon(day?.stage === 'on' && doing === null, look, SOON)
  const move = async (what: Parameters<typeof run>[0]) => {
    await run(what)
    onAgain()
  }
  const show = (next: Doing | null) => {
    toTop()
    setDoing(next)
    if (next === null) onAgain()
  }
  if (day && doing?.what === 'ask')
    return <Ask frame={frame} activityId={activityId} onDone={() => show(null)} />
  const counted =
    doing?.what === 'count' && day?.matters.find((one) => one.matterId === doing.matterId)
  if (counted)
    return (
      <Count frame={frame} activityId={activityId} matter={counted} onDone={() => show(null)} />
    )
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Page
      {...frame}
      title={day?.title ?? words.title}
      {...(day && mainActs(day, busy, move, activityId))}
    >
      {act.state === 'failed' && (
        <View {...aria('status')}>
          <Problem {...act.problem} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(day) => (
          <>
            <Now day={day} />
            <Rest
              day={day}
              activityId={activityId}
              said={said.loaded.state === 'shown' ? said.loaded.reply : []}
              busy={busy}
              onMove={(what) => void move({ ...what, activityId })}
              onDo={show}
            />
          </>
        )}
      </Load>
    </Page>
  )
}

/** One main act: begin, go on, or take over from whoever led until now. */
function mainActs(
  day: Leading,
  busy: string | undefined,
  move: (what: Parameters<ReturnType<typeof useMovePartyDay.getState>['run']>[0]) => Promise<void>,
  activityId: string,
) {
  const { stage, version, at, steps } = day
  if (stage !== 'on') {
    const refusal = beginRefusal(day, now())
    const reason =
      refusal === 'rollCallNotOpen' ? words.early : refusal && strings.problems[refusal].what
    return {
      main: (
        <Button
          kind='main'
          id='begin'
          icon='flag'
          words={day.beganAt === null ? words.acts.begin : words.acts.again}
          reason={busy ?? reason ?? undefined}
          onTap={() => void move({ act: 'begin', activityId })}
        />
      ),
    }
  }
  const go = (to: number) => void move({ act: 'go', activityId, seen: version, to })
  const last = at >= steps.length - 1
  return {
    main: last ? (
      <Button
        kind='main'
        id='end'
        icon='done'
        words={words.acts.end}
        reason={busy}
        onTap={() => void move({ act: 'end', activityId })}
      />
    ) : (
      <Button
        kind='main'
        id='next'
        icon='arrow'
        words={words.acts.next}
        reason={busy}
        onTap={() => go(at + 1)}
      />
    ),
    second: at > 0 && (
      <Button id='previous' words={words.acts.back} reason={busy} onTap={() => go(at - 1)} />
    ),
  }
}
