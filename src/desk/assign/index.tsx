import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useMembers } from '@/client/care'
import { useAssign, useCase } from '@/client/caseFile'
import { useFrame } from '@/client/frame'
import { replace } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'

const words = deskStrings.deskAssign

/** For who is in charge: who of the branch is asked to help. */
export default function Assign() {
  const { caseId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useCase, { caseId })
  const { act, run, clear } = useAssign()
  const [person, setPerson] = useState<{ recordId: string; name: string } | null>(null)
  useDidShow(clear)
  const back = (
    <Button
      kind='main'
      id='toCase'
      words={words.acts.back}
      onTap={() => void replace('case', { caseId })}
    />
  )
  if (act.state === 'done' && person)
    return (
      <Page {...frame} title={words.title} main={back}>
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.told(person.name)} />
        </View>
      </Page>
    )
  if (person) {
    const ask = () => void run({ caseId, recordId: person.recordId })
    const other = () => {
      clear()
      setPerson(null)
    }
    return (
      <Page
        {...frame}
        onBack={other}
        title={words.sure(person.name)}
        second={<Button id='other' words={words.acts.other} onTap={other} />}
        main={
          <Button
            kind='main'
            id='ask'
            words={words.acts.ask}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={ask}
          />
        }
      >
        {act.state === 'failed' && <Problem {...act.problem} />}
      </Page>
    )
  }
  return (
    <Page {...frame} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {({ branchId }) =>
          branchId ? (
            <People branchId={branchId} onPick={setPerson} />
          ) : (
            <View>{words.nobody.words}</View>
          )
        }
      </Load>
    </Page>
  )
}

interface PeopleProps {
  branchId: string
  onPick: (person: { recordId: string; name: string }) => void
}

function People({ branchId, onPick }: PeopleProps) {
  const filter = useMemo(() => ({ branchId }), [branchId])
  return (
    <Finder
      useStore={useMembers}
      filter={filter}
      label={words.name}
      entry={({ recordId, name, birthYear, hasAccount }) => ({
        title: name,
        lines: [hasAccount ? words.born(birthYear) : words.noPhone],
        onTap: () => hasAccount && onPick({ recordId, name }),
      })}
      empty={{ icon: 'people', ...words.nobody }}
    />
  )
}
