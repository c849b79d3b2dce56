import { useState } from 'react'
import { View } from '@tarojs/components'
import { useLoad } from '@tarojs/taro'
import { useAloud } from '@/client/aloud'
import { useFrame } from '@/client/frame'
import { startPractice, usePractising } from '@/client/practice'
import { useSession } from '@/client/session'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Keypad } from '@/components/Keypad'
import { Page } from '@/components/Page'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { strings } from '@/strings'
import './index.scss'

const words = strings.practiceCheckIn

/** What a secretary would call out at the door. */
const CODE = '3852'

const DONE = { tone: 'good', happened: words.done, next: words.next } as const

/** Checking in by four spoken digits; nothing is asked of anybody, nothing is kept. */
export default function PracticeCheckIn() {
  const frame = useFrame()
  const practising = usePractising()
  const contact = useSession((session) => session.contact)
  const [digits, setDigits] = useState('')
  const [judged, setJudged] = useState<'right' | 'wrong' | null>(null)
  // Opened from a link: this page is marked as practice all the same.
  useLoad(() => practising || startPractice(contact))

  const change = (changed: string) => {
    setDigits(changed)
    setJudged(null)
  }
  if (judged === 'right') {
    return (
      <Page
        {...frame}
        main={
          <Button
            kind='main'
            id='done'
            words={strings.signedUp.acts.done}
            onTap={frame.banner?.onTap ?? frame.onHome}
          />
        }
        second={<Button id='again' words={words.acts.again} onTap={() => change('')} />}
      >
        <Done onCall={frame.onCall} />
      </Page>
    )
  }
  return (
    <Page {...frame}>
      {/* In one piece, and without a heading of its own: all the keys stay above the fold. */}
      <View>
        {judged === 'wrong' ? (
          <View {...aria('alert')}>
            <View className='check-in-wrong'>{words.wrong}</View>
            <View>{words.repair}</View>
          </View>
        ) : (
          <View className='check-in-heading' {...aria('heading')} aria-level='1'>
            {words.heading}
          </View>
        )}
        <View className='check-in-said'>{words.said([...CODE].join('\u00a0'))}</View>
      </View>
      <Keypad
        digits={digits}
        length={CODE.length}
        words={words.acts.checkIn}
        onChange={change}
        onDone={() => setJudged(digits === CODE ? 'right' : 'wrong')}
      />
    </Page>
  )
}

function Done({ onCall }: { onCall: () => void }) {
  return <ResultPage {...DONE} {...useAloud('practiceCheckIn', resultTexts(DONE), { onCall })} />
}
