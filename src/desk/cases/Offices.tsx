import { useState } from 'react'
import { View } from '@tarojs/components'
import { useOffices, useSetOffice } from '@/client/caseFile'
import { useDestinations } from '@/client/membership'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { CASE_KINDS, type CaseKind } from '@/domain/caseFile'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'

const words = deskStrings.deskCases
const ANY = {}

/** For the bureau: which branch carries which office. */
export function Offices() {
  const { loaded, onAgain } = useShown(useOffices, {})
  const [kind, setKind] = useState<CaseKind | null>(null)
  const { act, run } = useSetOffice()
  const set = async (branchId: string) => {
    if (kind === null) return
    await run({ kind, branchId })
    setKind(null)
    onAgain()
  }
  if (kind !== null)
    return (
      <>
        <Heading words={words.choose[kind]} />
        <Finder
          useStore={useDestinations}
          filter={ANY}
          label={words.find}
          entry={({ branchId, name }) => ({
            title: name,
            lines: [],
            onTap: () => void set(branchId),
          })}
          empty={{ icon: 'flag', ...words.noBranch }}
        />
      </>
    )
  return (
    <>
      <Heading words={words.offices} />
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.set} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {({ offices }) => (
          <>
            {CASE_KINDS.map((one) => (
              <Entry
                key={one}
                id={`office-${one}`}
                title={words.kinds[one]}
                lines={[offices.find((office) => office.kind === one)?.name ?? words.nobody]}
                onTap={() => setKind(one)}
              />
            ))}
          </>
        )}
      </Load>
    </>
  )
}
