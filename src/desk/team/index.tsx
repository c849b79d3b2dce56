import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useEndTeam, useInvite, useTeam } from '@/client/team'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { Said } from '../Said'
import { Lead } from './Lead'

const words = deskStrings.deskTeam

/** For the bureau: who is asked to lead a team, who is in it, and its end. */
export default function TeamAtDesk() {
  const { teamId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useTeam, { teamId })
  const { act, run, clear } = useEndTeam()
  const [doing, setDoing] = useState<'lead' | 'end' | null>(null)
  useDidShow(() => {
    clear()
    useInvite.getState().clear()
  })
  const back = () => {
    clear()
    useInvite.getState().clear()
    setDoing(null)
    onAgain()
  }
  if (act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'deskTeam', act: words.acts.list, result: words.ended }}
        onDone={wayTo('deskTeams').onTap}
      />
    )
  if (doing === 'lead') return <Lead {...{ frame, teamId, onBack: back }} />
  if (doing === 'end')
    return (
      <Decline
        frame={frame}
        title={words.end}
        act={words.acts.reallyEnd}
        busy={act.state === 'busy'}
        failed={act.state === 'failed' && <Problem {...act.problem} />}
        onBack={back}
        onDecline={(why) => void run({ teamId, words: why })}
      />
    )
  const team = loaded.state === 'shown' ? loaded.reply : null
  return (
    <Page
      {...frame}
      title={team?.name ?? words.title}
      main={
        team && (
          <Button kind='main' id='lead' words={words.acts.lead} onTap={() => setDoing('lead')} />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {({ ledBy, members, about }) => (
          <>
            <View>
              <Row label={words.about} long>
                {about}
              </Row>
              <Row label={words.ledBy}>{ledBy ?? words.notShown}</Row>
              <Row label={words.members}>{words.people(members)}</Row>
            </View>
            <Button {...wayTo('teamDesk', { teamId })} icon='people' words={words.acts.people} />
            <Button id='end' kind='quiet' words={words.acts.end} onTap={() => setDoing('end')} />
          </>
        )}
      </Load>
    </Page>
  )
}
