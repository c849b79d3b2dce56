import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useArticle } from '@/client/article'
import { useFrame } from '@/client/frame'
import { useMe, useSession } from '@/client/session'
import { useShown } from '@/client/shown'
import { linesOf } from '@/components/lines'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { strings } from '@/strings'
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
  const shown = useShown(useArticle, { articleId })
  return (
    <Page {...frame}>
      <Load {...shown}>
        {(article) => (
          <>
            <Body key={article.articleId} article={article} onCall={frame.onCall} />
            {article.source && (
              <View className={`article-second ${linesOf(article.source)}`}>
                {strings.article.source(article.source)}
              </View>
            )}
            {demo && <View className='article-second'>{strings.article.demo}</View>}
            {me && <Save article={article} onSaved={shown.onAgain} />}
            <Neighbours newer={article.newer} older={article.older} />
          </>
        )}
      </Load>
    </Page>
  )
}
