import { useContext } from 'react'
import { WayHome } from '@/components/Load'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'

/** What a page of the desk shows to whoever has no such office, from an old link or by a guess. */
export function NotYours() {
  const onHome = useContext(WayHome)
  return <Problem {...strings.problems.notFound} onHome={onHome} />
}
