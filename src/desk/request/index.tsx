import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { forgetRevealed } from '@/client/member'
import { toTop } from '@/client/platform'
import { useCallOff, useMove, useSetSeats } from '@/client/posting'
import { useShown } from '@/client/shown'
import {
  useCloseRequest,
  useDropPicture,
  useRequest,
  useSendWhistle,
  useSetHours,
} from '@/client/whistle'
import type { Request, Server } from '@/client/whistle'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { CallOff } from '../activity/CallOff'
import { Closing } from './Closing'
import { DropPicture } from './DropPicture'
import { Facts } from './Facts'
import { Hands } from './Hands'
import { Hours } from './Hours'
import { Move } from './Move'
import { People } from './People'
import './index.scss'

const words = deskStrings.deskRequest

export interface ChangeProps {
  frame: PageProps
  activityId: string
  posting: Request
  onDone: (said: string) => void
  onBack: () => void
}

const CHANGES = {
  ...{ move: Move, seats: Hands, callOff: CallOff, close: Closing },
  dropPicture: DropPicture,
} as const
type ChangeName = keyof typeof CHANGES

/** A request at the desk: who comes, what is missing, and in the end what came of it, with thanks. */
export default function RequestDesk() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useRequest, { activityId })
  const [doing, setDoing] = useState<ChangeName | Server | null>(null)
  const [said, setSaid] = useState('')
  const sent = useSendWhistle(({ act }) => act)
  // Said once, to whoever just asked.
  useEffect(() => useSendWhistle.getState().clear, [])
  useDidShow(forgetRevealed)
  const posted = sent.state === 'done' && sent.reply.activityId === activityId
  const leave = () => {
    toTop()
    setDoing(null)
  }
  const change = (what: ChangeName | Server) => {
    for (const act of [
      ...[useMove, useSetSeats, useCallOff, useCloseRequest, useSetHours],
      useDropPicture,
    ])
      act.getState().clear()
    setSaid('')
    toTop()
    setDoing(what)
  }
  if (doing && loaded.state === 'shown') {
    const props: ChangeProps = {
      ...{ frame, activityId, posting: loaded.reply, onBack: leave },
      onDone: (words) => {
        setSaid(words)
        leave()
        void useRequest.getState().open({ activityId })
      },
    }
    if (typeof doing !== 'string') return <Hours {...props} person={doing} />
    const Change = CHANGES[doing]
    return <Change {...props} />
  }
  const request = loaded.state === 'shown' ? loaded.reply : null
  const begun = request !== null && now() >= request.startsAt
  const open = request?.own === true && request.state === 'published' && !request.closed
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        open &&
        begun && (
          <Button
            kind='main'
            id='close'
            icon='heart'
            words={words.acts.close}
            onTap={() => change('close')}
          />
        )
      }
    >
      {(posted || said) && <View {...aria('status')}>{said || words.posted}</View>}
      <Load loaded={loaded} onAgain={onAgain}>
        {(request) => (
          <>
            <Facts request={request} />
            {request.own && <People request={request} onHours={change} />}
            {request.own && <Doors request={request} />}
            {open && !begun && <Changes onChange={change} />}
            {request.own && request.closed?.picture && (
              <Button
                id='dropPicture'
                words={words.acts.dropPicture}
                onTap={() => change('dropPicture')}
              />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}

/** Who came, in the ways there are for every activity. */
function Doors({ request: { activityId, state, closed } }: { request: Request }) {
  if (state !== 'published') return null
  return (
    <>
      <Button {...wayTo('deskRollCall', { activityId })} icon='check' words={words.acts.rollCall} />
      {!closed && (
        <Button {...wayTo('deskWall', { activityId })} icon='code' words={words.acts.wall} />
      )}
      <Button {...wayTo('deskSheet', { activityId })} icon='people' words={words.acts.sheet} />
    </>
  )
}

function Changes({ onChange }: { onChange: (name: ChangeName) => void }) {
  const { move, seats, callOff } = words.acts
  return (
    <>
      <Button id='move' icon='clock' words={move} onTap={() => onChange('move')} />
      <Button id='seats' icon='plus' words={seats} onTap={() => onChange('seats')} />
      <Button id='callOff' icon='warning' words={callOff} onTap={() => onChange('callOff')} />
    </>
  )
}
