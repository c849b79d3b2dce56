import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useHelp, useRegistration, type Registration } from '@/client/registration'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { MOST_HELPED } from '@/domain/registration'
import { communityStrings } from '@/communityStrings'
import { Find } from './Find'
import { Sure } from './Sure'

const words = communityStrings.helps

type Place = Registration['community']
type Doing = { what: 'find' } | { what: 'join' | 'leave'; place: Place } | null

/** Communities, schools and stations somebody helps beside the own; each is left again in two taps. */
export default function Helps() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useRegistration, {})
  const { act, run, clear } = useHelp()
  const [doing, setDoing] = useState<Doing>(null)
  const [said, setSaid] = useState('')
  const show = (next: Doing) => {
    clear()
    setSaid('')
    setDoing(next)
  }
  useDidShow(() => show(null))
  const registration = loaded.state === 'shown' ? loaded.reply.registration : null
  if (!registration || !doing)
    return (
      <Page {...frame} title={words.title} {...(registration && mainOf(registration, show))}>
        {said && (
          <View {...aria('status')}>
            <StatusWords tone='good' words={said} />
          </View>
        )}
        <Load loaded={loaded} onAgain={onAgain}>
          {(reply) =>
            reply.registration ? <Helped {...reply.registration} onPick={show} /> : <NotYet />
          }
        </Load>
      </Page>
    )
  const inside: PageProps = { ...frame, onBack: () => show(null) }
  if (doing.what === 'find')
    return <Find frame={inside} registration={registration} onPick={show} />
  const { what, place } = doing
  const helped = registration.helps.map(({ communityId }) => communityId)
  const rest = helped.filter((communityId) => communityId !== place.communityId)
  const save = async () => {
    await run({ communityIds: what === 'join' ? [...rest, place.communityId] : rest })
    if (useHelp.getState().act.state !== 'done') return
    show(null)
    setSaid(what === 'join' ? words.joined : words.left)
    onAgain()
  }
  return (
    <Sure
      {...{ frame: inside, act, what, name: place.name }}
      onYes={() => void save()}
      onNo={() => show(null)}
    />
  )
}

const mainOf = ({ helps }: Registration, show: (doing: Doing) => void) => ({
  main: (
    <Button
      kind='main'
      id='findPlace'
      icon='search'
      words={words.acts.find}
      reason={helps.length >= MOST_HELPED ? words.most(MOST_HELPED) : undefined}
      onTap={() => show({ what: 'find' })}
    />
  ),
})

function Helped({ helps, onPick }: Registration & { onPick: (doing: Doing) => void }) {
  return (
    <>
      <View>{words.lead}</View>
      {helps.length === 0 && <View>{words.none}</View>}
      {helps.map((place, at) => (
        <Entry
          key={place.communityId}
          id={`helped-${at}`}
          title={place.name}
          status={[{ words: words.helping, tone: 'good' }]}
          lines={[]}
          onTap={() => onPick({ what: 'leave', place })}
        />
      ))}
    </>
  )
}

function NotYet() {
  return (
    <Empty icon='person' {...words.report}>
      <Button {...wayTo('report')} words={words.acts.report} />
    </Empty>
  )
}
