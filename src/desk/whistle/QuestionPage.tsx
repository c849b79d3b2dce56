import { View } from '@tarojs/components'
import type { Whistle } from '@/client/whistle'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { QUESTIONS, type QuestionName } from './questions'

const words = deskStrings.deskWhistle

interface QuestionPageProps {
  frame: PageProps
  name: QuestionName
  whistle: Whistle
  /** Which of how many questions it is, where they follow one another. */
  step?: string | undefined
  onChange: (whistle: Whistle) => void
  /** The question is answered. */
  onNext: (whistle: Whistle) => void
  onBack: () => void
}

/** One question a page about what hands are asked for. */
export function QuestionPage(props: QuestionPageProps) {
  const { frame, name, whistle, step, onChange, onNext, onBack } = props
  const settle = (part: Partial<Whistle>) => onNext({ ...whistle, ...part })
  const { body, keep } = QUESTIONS[name]({
    whistle,
    answer: (part) => onChange({ ...whistle, ...part }),
    settle,
  })
  return (
    <Page
      {...frame}
      wide
      onBack={onBack}
      title={words.questions[name]}
      main={keep && <Button {...keep} kind='main' id='keep' onTap={() => settle({})} />}
    >
      {/* Said aloud, because the page changes without being left. */}
      <View {...aria('status')}>{step ?? words.changing}</View>
      {body}
    </Page>
  )
}
