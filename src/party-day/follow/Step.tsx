import { Image, View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import type { Following, PartyDayStep } from '@/client/partyDay'
import { fileUrl } from '@/client/platform'
import { aria } from '@/components/aria'
import { Listen } from '@/components/Listen'
import { factTexts, Rows } from '@/components/Rows'
import { Spoken } from '@/components/Spoken'
import { partyDayStrings } from '@/partyDayStrings'
import { Material } from './Material'
import './index.scss'

const words = partyDayStrings.follow

interface StepProps {
  day: Following
  onCall: () => void
}

/** The step a party day is at, to be read or heard; with a recording, that is what is heard. */
export function Step({ day, onCall }: StepProps) {
  const { steps, at, leader, title } = day
  const step = steps[at]
  const place = step ? words.place(at + 1, steps.length) : title
  const name = step?.title ?? words.none
  const facts = factsOf(step, leader)
  const file = step?.material?.file
  const recording = step?.material?.kind === 'recording' && file ? fileUrl(file) : undefined
  const { listen, spoken } = useAloud(
    `party day ${day.version} ${at}`,
    [place, name, ...factTexts(facts)],
    { onCall, recording },
  )
  return (
    <>
      <View {...aria('status')}>
        <View className='follow-place'>
          <Spoken {...spoken(0)} />
        </View>
        <View className='page-title' {...aria('heading')} aria-level='1'>
          <Spoken {...spoken(1)} />
        </View>
      </View>
      {step?.material?.kind === 'picture' && file && (
        <View aria-hidden='true'>
          <Image className='follow-picture' src={fileUrl(file)} mode='widthFix' />
        </View>
      )}
      <Listen {...listen} />
      <View>
        <Rows facts={facts} spoken={spoken} from={2} />
      </View>
      {step?.material && <Material material={step.material} />}
    </>
  )
}

function factsOf(step: PartyDayStep | undefined, leader: string | null) {
  const { material } = step ?? {}
  return [
    ...(step?.speaker
      ? [{ label: words.speaker, answer: step.speaker, detail: words.minutes(step.minutes) }]
      : []),
    ...(material?.words
      ? [{ label: material.kind === 'link' ? words.link : words.shows, answer: material.words }]
      : []),
    ...(leader ? [{ label: words.leader, answer: leader }] : []),
  ]
}
