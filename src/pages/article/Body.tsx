import { Image, View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { authorWords } from '@/client/entries'
import { fileUrl, replace } from '@/client/platform'
import { aria } from '@/components/aria'
import { linesOf } from '@/components/lines'
import { Listen } from '@/components/Listen'
import { Spoken, type SpokenProps } from '@/components/Spoken'
import { pastDayWords } from '@/domain/time'
import { strings } from '@/strings'
import { Recording } from './Recording'

type Article = ReplyOf<'article.read'>

type Block = Article['blocks'][number]

interface BodyProps {
  article: Article
  onCall: () => void
}

/** Title, who and when, 听一听, and the blocks one under another. */
export function Body({ article, onCall }: BodyProps) {
  const { articleId, title, column, publishedAt, branchOnly, blocks, older } = article
  const about = [pastDayWords(publishedAt, now()), strings.columns[column]]
  const author = authorWords(article)
  const recording = blocks.find((block) => block.kind === 'recording')?.url
  const { listen, spoken } = useAloud(articleId, [title, ...blocks.map(wordsOf)], {
    recording,
    onCall,
    next: older
      ? {
          who: older.articleId,
          open: () => void replace('article', { articleId: older.articleId }),
        }
      : undefined,
  })
  return (
    <>
      <View>
        <View className='page-title' {...aria('heading')} aria-level='1'>
          <Spoken {...spoken(0)} />
        </View>
        <View className='article-second lines-phrases'>{about.join(' · ')}</View>
        <View className={`article-second ${linesOf(author)}`}>{author}</View>
        {branchOnly && <View className='article-second'>{strings.article.branchOnly}</View>}
      </View>
      <Listen {...listen} />
      <View className='article-body'>
        {blocks.map((block, at) => (
          <BlockView key={at} id={`recording-${at}`} block={block} spoken={spoken(at + 1)} />
        ))}
      </View>
    </>
  )
}

/** What a voice reads of a block; a recording speaks for itself. */
function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text
    case 'picture':
      return block.description
    case 'recording':
      return ''
  }
}

function BlockView({ id, block, spoken }: { id: string; block: Block; spoken: SpokenProps }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <View>
          <Spoken {...spoken} />
        </View>
      )
    case 'heading':
      return (
        <View className='article-heading' {...aria('heading')} aria-level='2'>
          <Spoken {...spoken} />
        </View>
      )
    case 'picture':
      return (
        <View>
          {/* The description below is read aloud; hearing it twice helps nobody. */}
          <View aria-hidden='true'>
            <Image className='article-picture' src={fileUrl(block.url)} mode='widthFix' />
          </View>
          <View className='article-second'>
            <Spoken {...spoken} />
          </View>
        </View>
      )
    case 'recording':
      return <Recording id={id} {...block} />
  }
}
