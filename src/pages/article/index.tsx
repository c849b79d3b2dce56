import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useArticle } from '@/client/article'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { useMe, useSession } from '@/client/session'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Body } from './Body'
import { Neighbours } from './Neighbours'
import { Save } from './Save'
import './index.scss'

/** One article, from its title to the next one. */
export default function Article() {
  const frame = useFrame()
  const me = useMe()
  const demo = useSession(
    ({ current }) => current.state === 'shown' && current.reply.signIn === 'demo',
  )
  const { articleId = '' } = useRouter().params
  const { loaded, asked, open } = useArticle()
  const reload = () => void open({ articleId })
  useDidShow(reload)

  return (
    <Page {...frame}>
      <Load loaded={answerTo({ articleId }, asked, loaded)} onAgain={reload}>
        {(article) => (
          <>
            <Body article={article} />
            {article.source && <View className='article-second'>数据来自：{article.source}</View>}
            {demo && <View className='article-second'>这篇文章是演示。</View>}
            {me && <Save article={article} onSaved={reload} />}
            <Neighbours newer={article.newer} older={article.older} />
          </>
        )}
      </Load>
    </Page>
  )
}
