import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Act } from '@/client/act'
import { useFrame } from '@/client/frame'
import type { Loaded } from '@/client/load'
import { HAS_FILES, printPage } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import './print.scss'

interface PaperPageProps<Reply> {
  loaded: Loaded<Reply>
  onAgain: () => void
  words: { saved: string; byHand: string; busy: string; acts: { print: string; save: string } }
  /** What came of keeping it as a file. */
  act: Act<object>
  /** null: there is no paper yet. */
  onSave: (() => void) | null
  children: (reply: Reply) => ReactNode
}

/** A page that is a paper: printed on A4, or kept as a file, where there is a printer and a disk. */
export function PaperPage<Reply>(props: PaperPageProps<Reply>) {
  const { loaded, onAgain, words, act, onSave, children } = props
  return (
    <Page
      {...useFrame()}
      main={
        HAS_FILES &&
        onSave && <Button kind='main' id='print' words={words.acts.print} onTap={printPage} />
      }
      second={
        HAS_FILES &&
        onSave && (
          <Button
            id='save'
            words={words.acts.save}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={onSave}
          />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(reply) => (
          <>
            {act.state === 'failed' && <Problem {...act.problem} />}
            {act.state === 'done' && (
              <View className='unprinted' {...aria('status')}>
                {words.saved}
              </View>
            )}
            {!HAS_FILES && <View>{words.byHand}</View>}
            {children(reply)}
          </>
        )}
      </Load>
    </Page>
  )
}
