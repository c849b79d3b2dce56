import type { ReplyOf } from '@/contract'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { FILE } from './requestClose'

type Story = ReplyOf<'story.list'>['items'][number]

interface StoryRow extends Omit<Story, 'came' | 'picture'> {
  came: number
  file: string | null
  pictureWords: string | null
}

/** What everybody may read of closed requests, the latest first; how many came is counted here only. */
export const storiesBelow = (db: Db, [at, activityId]: [Instant, string], limit: number) =>
  db.query<StoryRow>(
    `select r.activity_id as "activityId", a.title, c.name as community,
       coalesce(a.place, '') as place, r.closed_at as at, r.outcome, r.figure, r.beneficiaries,
       ${FILE} as file, r.picture_words as "pictureWords", (
         select count(*)::int from attendance t
         where t.county_code = $1 and t.activity_id = r.activity_id
           and t.mark = 'present') as came
     from community_requests r
     join activities a on a.county_code = $1 and a.activity_id = r.activity_id
     join communities c on c.county_code = $1 and c.community_id = r.community_id
     where r.county_code = $1 and r.story and (r.closed_at, r.activity_id) < ($2, $3)
     order by r.closed_at desc, r.activity_id desc limit $4`,
    [db.county, at, activityId, limit],
  )
