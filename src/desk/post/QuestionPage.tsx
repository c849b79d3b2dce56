import { View } from '@tarojs/components'
import type { Post } from '@/client/posting'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import type { Ask, QuestionName } from './question'
import { day, length, start, window } from './when'
import { community, openTo, venue } from './where'
import { guests, line, seats } from './who'
import { bring, summary, title } from './words'

const { questions, changing, acts } = deskStrings.deskPost

const ASK: Record<QuestionName, Ask> = {
  ...{ title, summary, bring, day, start, length, window },
  ...{ venue, openTo, community, seats, guests, line },
}

interface QuestionPageProps {
  frame: PageProps
  name: QuestionName
  post: Post
  /** Which of how many questions it is, where they follow one another. */
  step?: string | undefined
  onChange: (post: Post) => void
  /** The question is answered. */
  onNext: (post: Post) => void
  onBack: () => void
}

/** One question a page about an activity. */
export function QuestionPage(props: QuestionPageProps) {
  const { frame, name, post, step, onChange, onNext, onBack } = props
  const settle = (part: Partial<Post>) => onNext({ ...post, ...part })
  const { body, keep } = ASK[name]({
    post,
    answer: (part) => onChange({ ...post, ...part }),
    settle,
  })
  return (
    <Page
      {...frame}
      wide
      onBack={onBack}
      title={questions[name]}
      main={
        keep && (
          <Button
            kind='main'
            id='keep'
            words={acts.keep}
            reason={keep.reason}
            onTap={() => settle({})}
          />
        )
      }
    >
      {/* Said aloud, because the page changes without being left. */}
      <View {...aria('status')}>{step ?? changing}</View>
      {body}
    </Page>
  )
}
