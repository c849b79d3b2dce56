import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { useMembers, type BranchMember } from '@/client/care'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { MOST_GOERS } from '@/domain/visit'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import type { Goer } from './draft'

const words = deskStrings.deskVisitPlan

interface GoersProps {
  frame: PageProps
  person: { recordId: string; branchId: string }
  goers: Goer[]
  onChange: (goers: Goer[]) => void
  onNext: () => void
}

/** Who goes, tapped by name; a second tap lets somebody go again. */
export function Goers({ frame, person, goers, onChange, onNext }: GoersProps) {
  const { branchId } = person
  const filter = useMemo(() => ({ branchId }), [branchId])
  const chosen = (recordId: string) => goers.some((goer) => goer.recordId === recordId)
  const toggle = ({ recordId, name }: Goer) => {
    if (chosen(recordId)) onChange(goers.filter((goer) => goer.recordId !== recordId))
    else if (goers.length < MOST_GOERS && recordId !== person.recordId)
      onChange([...goers, { recordId, name }])
  }
  const entry = ({ recordId, name, birthYear }: BranchMember) => ({
    title: name,
    status: chosen(recordId) ? [{ words: words.goes, tone: 'good' } as const] : [],
    lines: [recordId === person.recordId ? words.visited : deskStrings.deskMembers.born(birthYear)],
    onTap: () => toggle({ recordId, name }),
  })
  return (
    <Page
      {...frame}
      main={
        <Button
          kind='main'
          id='goers'
          words={words.acts.goers}
          reason={goers.length === 0 ? words.choose : undefined}
          onTap={onNext}
        />
      }
    >
      <View {...aria('status')}>
        {goers.length === 0
          ? words.choose
          : `${words.count(goers.length)}：${goers.map(({ name }) => name).join('、')}`}
      </View>
      <Finder
        useStore={useMembers}
        filter={filter}
        label={words.name}
        entry={entry}
        empty={{ icon: 'people', ...words.nobody }}
      />
    </Page>
  )
}
