import { useMemo, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { RequestOf } from '@/contract'
import { useFrame } from '@/client/frame'
import { forgetRevealed, useRecords, type Listed } from '@/client/member'
import { toTop } from '@/client/platform'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { strings } from '@/strings'
import { Finder } from '../Finder'
import { useOwnBranch } from '../ownBranch'
import { Deceased } from './Deceased'
import { Living } from './Living'

const words = strings.deskRecords

type Filter = Pick<RequestOf<'roster.list'>, 'branchId' | 'which'>

/** For a secretary: everybody of the own branch, one at a time; whose number is told, it is told why. */
export default function Records() {
  const frame = useFrame()
  const { branch, pick } = useOwnBranch()
  const branchId = branch?.branchId ?? ''
  const [which, setWhich] = useState<keyof typeof words.whiches>('living')
  const filter = useMemo((): Filter => ({ branchId, which }), [branchId, which])
  const [person, setPerson] = useState<Listed | null>(null)
  useDidShow(forgetRevealed)
  const show = (one: Listed | null) => {
    forgetRevealed()
    setPerson(one)
    toTop()
  }
  if (person) {
    const Card = which === 'living' ? Living : Deceased
    return <Card frame={frame} person={person} onBack={() => show(null)} />
  }
  return (
    <Page {...frame} title={words.title}>
      {pick}
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      {branch && (
        <Finder
          useStore={useRecords}
          filter={filter}
          label={words.name}
          entry={(one) => ({
            title: one.name,
            lines: [strings.deskHandOver.born(one.birthYear)],
            onTap: () => show(one),
          })}
          empty={{ icon: 'people', ...strings.deskHandOver.nobody }}
        />
      )}
    </Page>
  )
}
