import { useState } from 'react'
import type { RequestOf } from '@/contract'
import { useFrame } from '@/client/frame'
import { useDeceased, type Listed } from '@/client/member'
import { toTop } from '@/client/platform'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import { OfOwnBranch } from '../OfOwnBranch'
import { Deceased } from './Deceased'

const words = deskStrings.deskDeceased

type Filter = Pick<RequestOf<'roster.list'>, 'branchId' | 'which'>

/** For a secretary: those of the own branch who have died; what was recorded by mistake is put right here. */
export default function AllDeceased() {
  const frame = useFrame()
  const [person, setPerson] = useState<Listed | null>(null)
  const show = (one: Listed | null) => {
    setPerson(one)
    toTop()
  }
  if (person) return <Deceased frame={frame} person={person} onBack={() => show(null)} />
  return (
    <Page {...frame} wide title={words.title}>
      <OfOwnBranch>
        {({ branchId }) => (
          <Finder<Filter, Listed>
            useStore={useDeceased}
            filter={{ branchId, which: 'deceased' }}
            label={words.name}
            entry={(one) => ({
              title: one.name,
              lines: [deskStrings.deskHandOver.born(one.birthYear)],
              onTap: () => show(one),
            })}
            empty={{ icon: 'people', ...deskStrings.deskHandOver.nobody }}
            none={{ icon: 'people', ...words.none }}
          />
        )}
      </OfOwnBranch>
    </Page>
  )
}
