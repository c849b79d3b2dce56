import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { dictation } from '@/client/dictation'
import { useFrame } from '@/client/frame'
import { usePartyDayWords, useSay, useTakeWordsBack } from '@/client/partyDay'
import { dropVoice } from '@/client/voice'
import { useShownList } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { Writing } from '@/components/Writing'
import { LONGEST_SAID } from '@/domain/partyDay'
import { pastMomentWords } from '@/domain/time'
import { partyDayStrings } from '@/partyDayStrings'
import { Hear } from '../Hear'
import { useVoiceState, Voice } from './Voice'

const words = partyDayStrings.say

/** A few words, written or spoken, that the branch reads; and what others said. */
export default function Say() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, more, onAgain, onMore } = useShownList(usePartyDayWords, { activityId })
  const { act, run, clear } = useSay()
  const back = useTakeWordsBack()
  const [text, setText] = useState('')
  useDidShow(() => {
    clear()
    back.clear()
  })
  const voice = useVoiceState()
  const said = text.trim()
  const send = async () => {
    await run({ activityId, words: said, ...(voice.ready && { recordingId: voice.ready }) })
    if (useSay.getState().act.state === 'done') {
      setText('')
      dropVoice()
    }
    onAgain()
  }
  const takeBack = async (wordId: string) => {
    clear()
    await back.run({ wordId })
    onAgain()
  }
  const busy = act.state === 'busy' || back.act.state === 'busy' ? words.busy : undefined
  const failed = [act, back.act].find(({ state }) => state === 'failed')
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={busy ?? (said === '' ? words.missing : voice.wait)}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.sent} />
        </View>
      )}
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      <View>{words.who}</View>
      <Writing
        id='said'
        label={words.field}
        value={text}
        longest={LONGEST_SAID}
        onChange={setText}
        dictate={dictation()}
      />
      <Voice activityId={activityId} />
      <Heading words={words.said} />
      <Load loaded={loaded} onAgain={onAgain}>
        {(items) => (
          <>
            {items.length === 0 && <View>{words.nothing}</View>}
            {items.map(({ wordId, name, words: said, at, mine, makeUp, recording }, nth) => (
              <View key={wordId}>
                <Row
                  label={mine ? words.mine : name}
                  detail={[pastMomentWords(at, now()), makeUp && words.makeUp]
                    .filter(Boolean)
                    .join('，')}
                  long
                >
                  {said}
                </Row>
                {recording && (
                  <Hear
                    id={`hear-${nth}`}
                    url={recording}
                    words={words.acts.hear(mine ? words.me : name)}
                  />
                )}
                {mine && (
                  <Button
                    id={`takeBack-${nth}`}
                    words={words.acts.takeBack}
                    reason={busy}
                    onTap={() => void takeBack(wordId)}
                  />
                )}
              </View>
            ))}
            <More more={more} onMore={onMore} />
          </>
        )}
      </Load>
      <Button id='look' icon='search' words={words.acts.again} onTap={onAgain} />
    </Page>
  )
}
