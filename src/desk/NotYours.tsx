import { useContext } from 'react'
import { useSession } from '@/client/session'
import { Load, WayHome } from '@/components/Load'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'

/**
 * What a page of the desk shows to whoever has no such office, from an old link or by a guess; and to
 * whoever opened it from outside, until it is known who that is.
 */
export function NotYours() {
  const onHome = useContext(WayHome)
  const { current, load } = useSession()
  return (
    <Load loaded={current} onAgain={() => void load()}>
      {() => <Problem {...strings.problems.notFound} onHome={onHome} />}
    </Load>
  )
}
