import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { dictation } from '@/client/dictation'
import { useFrame } from '@/client/frame'
import { useSetSlots, useSlots } from '@/client/pledgeDesk'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { LONGEST_SLOT } from '@/domain/pledge'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskSlots

/** For the bureau: what the four places of a card are called. */
export default function Slots() {
  const { loaded, onAgain } = useShown(useSlots, {})
  const { act, run, clear } = useSetSlots()
  const [which, setWhich] = useState('0')
  const [typed, setTyped] = useState<string | null>(null)
  useDidShow(clear)
  const titles = loaded.state === 'shown' ? loaded.reply.titles : []
  const value = typed ?? titles[Number(which)] ?? ''
  const wanted = titles.map((title, at) => (at === Number(which) ? value.trim() : title))
  const same = value.trim() === '' || new Set(wanted).size < wanted.length
  const keep = async () => {
    await run({ titles: wanted })
    if (useSetSlots.getState().act.state !== 'done') return
    setTyped(null)
    onAgain()
  }
  return (
    <Page
      {...useFrame()}
      title={words.title}
      main={
        loaded.state === 'shown' && (
          <Button
            kind='main'
            id='keep'
            words={words.acts.keep}
            reason={act.state === 'busy' ? words.busy : same ? words.same : undefined}
            onTap={() => void keep()}
          />
        )
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.kept} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {() => (
          <>
            <Pick
              id='slot'
              label={words.which}
              options={Object.fromEntries(titles.map((title, at) => [String(at), title]))}
              chosen={which}
              onPick={(slot) => {
                clear()
                setTyped(null)
                setWhich(slot)
              }}
            />
            <Field
              id='title'
              label={words.field}
              value={value}
              longest={LONGEST_SLOT}
              onChange={(title) => {
                clear()
                setTyped(title)
              }}
              onDone={() => undefined}
              dictate={dictation()}
            />
            <View>{words.hint}</View>
          </>
        )}
      </Load>
    </Page>
  )
}
