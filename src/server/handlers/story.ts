import { shownCount } from '@/domain/communityRequest'
import type { Instant } from '@/domain/time'
import { refused, replied, type Handler } from '../outcome'
import { storiesBelow } from '../sql/story'
import { shownPicture } from './files'
import { pageOf, pageStart } from './paging'

const NEWEST: [Instant, string] = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

/** Rule 21: nobody is named; so few that they could be known are not counted either. */
export const list: Handler<'story.list'> = async ({ after, size }, context) => {
  const { db, config, asker } = context
  const scope = { config, asker, list: 'story.list' }
  const below = pageStart(scope, after, NEWEST)
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const rows = await storiesBelow(db, below, size + 1)
  const page = pageOf(scope, rows, size, ({ at, activityId }) => [at, activityId])
  return replied({
    ...page,
    items: await Promise.all(
      page.items.map(async ({ file, pictureWords, came, ...story }) => ({
        ...story,
        came: shownCount(came),
        picture: await shownPicture(context, file, pictureWords),
      })),
    ),
  })
}
