import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { useMembers } from '@/client/care'
import type { Problem as ProblemWords } from '@/client/words'
import { aria } from '@/components/aria'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'

const words = deskStrings.deskMinutes

interface PeopleProps {
  frame: PageProps
  branchId: string
  title: string
  hint?: string
  problem?: ProblemWords | undefined
  onPick: (recordId: string, name: string) => void
}

/** Somebody of the branch, found by name. */
export function People({ frame, branchId, title, hint, problem, onPick }: PeopleProps) {
  const filter = useMemo(() => ({ branchId }), [branchId])
  return (
    <Page {...frame} title={title}>
      {hint && <View>{hint}</View>}
      {problem && (
        <View {...aria('status')}>
          <Problem {...problem} />
        </View>
      )}
      <Finder
        useStore={useMembers}
        filter={filter}
        label={words.find}
        entry={({ recordId, name, birthYear }) => ({
          title: name,
          lines: [deskStrings.deskMembers.born(birthYear)],
          onTap: () => onPick(recordId, name),
        })}
        empty={{ icon: 'people', ...words.nobody }}
      />
    </Page>
  )
}
