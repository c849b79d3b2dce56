import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { replace } from '@/client/platform'
import { Entry } from '@/components/Entry'
import { strings } from '@/strings'

type Article = ReplyOf<'article.read'>

/** The articles before and after in the same column; 返回 still leads to where the person came from. */
export function Neighbours({ newer, older }: Pick<Article, 'newer' | 'older'>) {
  return (
    <View className='article-neighbours'>
      {newer && <Neighbour id='newer' note={strings.article.newer} to={newer} />}
      {older && <Neighbour id='older' note={strings.article.older} to={older} />}
    </View>
  )
}

function Neighbour(props: { id: string; note: string; to: NonNullable<Article['newer']> }) {
  const { id, note, to } = props
  const open = () => void replace('article', { articleId: to.articleId })
  return <Entry id={id} note={note} title={to.title} lines={[]} onTap={open} />
}
