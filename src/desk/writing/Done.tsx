import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { replace } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Icon } from '@/components/Icon'
import { Page, type PageProps } from '@/components/Page'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import './index.scss'

const words = deskStrings.deskWriting

interface DoneProps {
  frame: PageProps
  happened: string
  hint?: string | undefined
  /** When readers will see it, where that is later. */
  goesOutAt?: string | null
  /** What readers see now; left out where they see nothing new. */
  articleId?: string | undefined
}

/** What became of it, and where to go from here. */
export function Done({ frame, happened, hint, goesOutAt, articleId }: DoneProps) {
  return (
    <Page
      {...frame}
      main={
        <Button
          kind='main'
          id='list'
          words={words.acts.list}
          onTap={() => void replace('deskWritings')}
        />
      }
    >
      <View className='written tone-good' {...aria('status')}>
        <Icon name='done' big />
        <View className='written-strong' {...aria('heading')} aria-level='1'>
          {happened}
        </View>
        {hint && <View>{hint}</View>}
        {goesOutAt && <Row label={words.when}>{momentWords(goesOutAt, now())}</Row>}
      </View>
      {articleId && !goesOutAt && (
        <Button {...wayTo('article', { articleId })} words={words.acts.read} />
      )}
    </Page>
  )
}
