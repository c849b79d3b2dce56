import { pausedNow, shownCount, SKILLS } from '@/domain/registration'
import { isBureau, officeCommunityIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/willing'
import { pageOf, pageStart } from './paging'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** Rule 15: a community one does not work for is not there, for the bureau neither: it sees numbers. */
export const people: Handler<'registration.people'> = async (request, context) => {
  const { communityId, skill = null, after, size } = request
  const { db, config, asker, now } = context
  if (!officeCommunityIds(asker).includes(communityId)) return refused('notFound')
  const scope = { config, asker, list: `registration.people ${communityId} ${skill}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.willingOf(db, communityId, skill, beyond[0], size + 1)
  const page = pageOf(scope, rows, size, ({ memberId }) => [memberId])
  const items = page.items.map(({ memberId: _, pausedUntil, ...one }) => ({
    ...one,
    pausedUntil: pausedNow(pausedUntil, now),
  }))
  return replied({ ...page, items })
}

export const skillsOf: Handler<'registration.skills'> = async ({ communityId }, context) => {
  const { db, asker } = context
  if (!isBureau(asker) && !officeCommunityIds(asker).includes(communityId))
    return refused('notFound')
  const counts = new Map(
    (await sql.skillCounts(db, communityId)).map(({ skill, people }) => [skill, people]),
  )
  return replied({
    people: shownCount(counts.get(null) ?? 0),
    skills: SKILLS.map((skill) => ({ skill, people: shownCount(counts.get(skill) ?? 0) })),
  })
}
