import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import {
  useCase,
  useCloseCase,
  useDecideCase,
  useExtend,
  useNoteYes,
  useWithdrawCase,
} from '@/client/caseFile'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'
import { Answer } from './Answer'
import { Facts } from './Facts'
import { waysOf, type Doing } from './ways'
import { Again, Note } from './Yes'

const words = communityStrings.case

type Done = 'gone' | 'agreed' | 'declined' | 'closed' | 'extended' | 'noteds'
/** After these there is nothing left to read. */
const LAST: readonly Done[] = ['gone', 'declined', 'closed']
const DOES = { answer: Answer, extend: Again, note: Note } as const
const DONE = { answer: 'closed', extend: 'extended', note: 'noteds' } as const

/** One case, for who asked, who helps and who is in charge. */
export default function Case() {
  const { caseId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useCase, { caseId })
  const [doing, setDoing] = useState<Doing | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const decide = useDecideCase()
  const withdraw = useWithdrawCase()
  const clear = () => {
    for (const store of [useDecideCase, useWithdrawCase, useCloseCase, useExtend, useNoteYes])
      store.getState().clear()
  }
  useDidShow(() => {
    clear()
    setDone(null)
    setDoing(null)
  })
  const finish = (what: Done) => {
    setDone(what)
    setDoing(null)
    if (!LAST.includes(what)) onAgain()
  }
  const leave = () => {
    clear()
    setDoing(null)
  }
  if (done && LAST.includes(done))
    return (
      <Page
        {...frame}
        title={words.title}
        main={<Button kind='main' {...wayTo('cases')} words={words.acts.list} />}
      >
        <View {...aria('status')}>
          <StatusWords tone='good' words={words[done]} />
        </View>
      </Page>
    )
  const file = loaded.state === 'shown' ? loaded.reply : null
  if (file && doing && doing !== 'take') {
    const Does = DOES[doing]
    return (
      <Does frame={{ ...frame, onBack: leave }} file={file} onDone={() => finish(DONE[doing])} />
    )
  }
  const onDecide = async (agreed: boolean) => {
    await decide.run({ caseId, agreed })
    if (useDecideCase.getState().act.state === 'done') finish(agreed ? 'agreed' : 'declined')
  }
  const onTake = async () => {
    await withdraw.run({ caseId })
    if (useWithdrawCase.getState().act.state === 'done') finish('gone')
  }
  const acts = [decide.act, withdraw.act]
  const failed = acts.find(({ state }) => state === 'failed')
  const busy = acts.some(({ state }) => state === 'busy') ? words.busy : undefined
  const taking = doing === 'take'
  const ways =
    file &&
    (taking
      ? {
          second: <Button id='keep' words={words.acts.keep} onTap={() => setDoing(null)} />,
          main: (
            <Button
              kind='main'
              id='reallyTake'
              words={words.acts.take}
              reason={busy}
              onTap={() => void onTake()}
            />
          ),
        }
      : waysOf({ file, busy, onDo: setDoing, onDecide: (agreed) => void onDecide(agreed) }))
  return (
    <Page {...frame} title={taking ? words.really : words.title} {...ways}>
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      {done && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words[done]} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(file) => <Facts file={file} />}
      </Load>
    </Page>
  )
}
