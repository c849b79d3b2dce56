import { createContext, useContext, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { aria } from './aria'
import { Loading } from './Loading'
import { Problem } from './Problem'
import './Load.scss'

/** What came of asking: on its way, here (`kept`: of when), or why not. `again`: once more may help. */
type Loaded<Reply> =
  | { state: 'loading' }
  | { state: 'shown'; reply: Reply; kept?: string }
  | { state: 'failed'; problem: { what: string; todo: string; again: boolean } }

/** How to leave a page that stays empty for good; `Page` says it, and home itself has none. */
export const WayHome = createContext<(() => void) | undefined>(undefined)

export interface LoadProps<Reply> {
  loaded: Loaded<Reply>
  onAgain: () => void
  children: (reply: Reply) => ReactNode
}

/** Draws what was asked for, or the shape of it while it comes, or what to do when it does not. */
export function Load<Reply>({ loaded, onAgain, children }: LoadProps<Reply>) {
  const onHome = useContext(WayHome)
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'shown') {
    return (
      <>
        {loaded.kept && (
          <View className='load-kept' {...aria('status')}>
            {loaded.kept}
          </View>
        )}
        {children(loaded.reply)}
      </>
    )
  }
  const { what, todo, again } = loaded.problem
  const ways = again || !onHome ? { onAgain } : { onHome }
  return <Problem what={what} todo={todo} {...ways} />
}
