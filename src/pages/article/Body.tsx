import { Image, View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { authorWords } from '@/client/entries'
import { fileUrl } from '@/client/platform'
import { aria } from '@/components/aria'
import { pastDayWords } from '@/domain/time'
import { strings } from '@/strings'
import { Recording } from './Recording'

type Article = ReplyOf<'article.read'>

/** Title, who and when, and the blocks one under another. */
export function Body({ article }: { article: Article }) {
  const { title, column, publishedAt, branchOnly, blocks } = article
  const about = [pastDayWords(publishedAt, now()), strings.columns[column]]
  return (
    <>
      <View>
        <View className='page-title' {...aria('heading')} aria-level='1'>
          {title}
        </View>
        <View className='article-second'>{about.join(' · ')}</View>
        <View className='article-second'>{authorWords(article)}</View>
        {branchOnly && <View className='article-second'>{strings.article.branchOnly}</View>}
      </View>
      <View className='article-body'>
        {blocks.map((block, at) => (
          <BlockView key={at} id={`recording-${at}`} block={block} />
        ))}
      </View>
    </>
  )
}

function BlockView({ id, block }: { id: string; block: Article['blocks'][number] }) {
  switch (block.kind) {
    case 'paragraph':
      return <View>{block.text}</View>
    case 'heading':
      return (
        <View className='article-heading' {...aria('heading')} aria-level='2'>
          {block.text}
        </View>
      )
    case 'picture':
      return (
        <View>
          {/* The description below is read aloud; hearing it twice helps nobody. */}
          <View aria-hidden='true'>
            <Image className='article-picture' src={fileUrl(block.url)} mode='widthFix' />
          </View>
          <View className='article-second'>{block.description}</View>
        </View>
      )
    case 'recording':
      return <Recording id={id} {...block} />
  }
}
