import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { requestEntry, useMyRequests } from '@/client/whistle'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskRequests

/** What an own community asked for; for the bureau what waits for its end, and whom to call. */
export default function Requests() {
  const forgotten = useRouter().params.which === 'forgotten'
  return forgotten ? <Forgotten /> : <Own />
}

function Own() {
  const [which, setWhich] = useState<keyof typeof words.whiches>('open')
  const list = useShownList(useMyRequests, { which })
  return (
    <Page
      {...useFrame()}
      wide
      title={words.title}
      main={<Button {...wayTo('deskWhistle')} kind='main' icon='bell' words={words.acts.ask} />}
    >
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <List {...list} id='request' entry={requestEntry} empty={{ icon: 'heart', ...words.empty }} />
    </Page>
  )
}

function Forgotten() {
  const list = useShownList(useMyRequests, { which: 'forgotten' })
  return (
    <Page {...useFrame()} wide title={words.title}>
      <View>{words.forgotten}</View>
      <List
        {...list}
        id='request'
        entry={requestEntry}
        empty={{ icon: 'heart', ...words.emptyForgotten }}
      />
    </Page>
  )
}
