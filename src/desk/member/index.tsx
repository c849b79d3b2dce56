import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { careWords, useMember, useSetCare, type WholeMember } from '@/client/care'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { forgetRevealed, useRecordDeath, useSetProbation } from '@/client/member'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { dayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Reveal } from '../Reveal'
import { visitEntry } from '../visitEntry'
import { Elders } from './Elders'
import { Farewell } from './Farewell'
import { Mark } from './Mark'
import { Probation } from './Probation'

const words = deskStrings.deskMember

/** For a secretary: somebody of the branch, to call, to visit and to mind. */
export default function Member() {
  const { recordId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMember, { recordId })
  const { act, clear } = useSetCare()
  const [marking, setMarking] = useState(false)
  const [farewell, setFarewell] = useState(false)
  useDidShow(() => {
    clear()
    useSetProbation.getState().clear()
    forgetRevealed()
  })
  const member = loaded.state === 'shown' ? loaded.reply : null
  if (member && marking) {
    const onBack = () => {
      setMarking(false)
      onAgain()
    }
    return <Mark frame={frame} member={member} onBack={onBack} />
  }
  const tell = (on: boolean) => {
    useRecordDeath.getState().clear()
    setFarewell(on)
    toTop()
  }
  if (member && farewell)
    return <Farewell frame={frame} person={member} onKeep={() => tell(false)} />
  return (
    <Page
      {...frame}
      title={member?.name ?? words.title}
      main={
        member?.home && (
          <Button
            kind='main'
            {...wayTo('deskVisitPlan', { recordId })}
            icon='heart'
            words={words.acts.visit}
          />
        )
      }
    >
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.kept} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(member) => (
          <Facts member={member} onMark={() => setMarking(true)} onDied={() => tell(true)} />
        )}
      </Load>
    </Page>
  )
}

interface FactsProps {
  member: WholeMember
  onMark: () => void
  onDied: () => void
}

function Facts({ member, onMark, onDied }: FactsProps) {
  const { recordId, name, birthYear, phone, home, hasAccount, care, helpers, visits, nextDay } =
    member
  const slip = !hasAccount && (
    <Button {...wayTo('deskSlip', { recordId })} icon='list' words={words.acts.slip} />
  )
  if (!home)
    return (
      <>
        <View>{words.guest}</View>
        <View>{phone ?? deskStrings.desk.noPhone}</View>
      </>
    )
  return (
    <>
      <Reveal id='callMember' {...{ name, phone, recordId }} reason='visit' />
      <View>
        <Row label={words.minds} detail={deskStrings.deskMembers.born(birthYear)}>
          {strings.care.policies[care?.policy ?? 'normal']}
        </Row>
        <Row label={words.needs}>
          {careWords(care && { ...care, policy: 'normal' }) || words.noNeeds}
        </Row>
        <Row label={words.helpers}>
          {helpers
            .map(({ name, relation }) =>
              relation ? `${strings.kin.helper[relation]} ${name}` : name,
            )
            .join('，') || words.noHelpers}
        </Row>
        {nextDay && <Row label={words.next}>{dayWords(`${nextDay}T00:00:00.000Z`, now())}</Row>}
      </View>
      <Button id='mark' words={words.acts.mark} onTap={onMark} />
      <Probation member={member} />
      {slip}
      <Elders recordId={recordId} />
      <Button {...wayTo('deskBirthday', { recordId })} icon='star' words={words.acts.birthday} />
      <Button {...wayTo('deskLecture', { recordId })} icon='sound' words={words.acts.lecture} />
      <Heading words={words.visits} />
      {visits.length === 0 && <View>{words.noVisits}</View>}
      {visits.map((visit, at) => (
        <Entry key={visit.visitId} id={`visit-${at}`} {...visitEntry(visit)} />
      ))}
      <Button id='died' kind='quiet' words={deskStrings.deskDeceased.acts.died} onTap={onDied} />
    </>
  )
}
