import type { Instant } from '@/domain/time'
import { isBureau, type Asker } from '../asker'
import type { Db } from '../db/db'
import { addAudits } from '../sql/audit'
import { addMessages } from '../sql/message'
import type { Team } from '../sql/team'
import { activeMembers } from '../sql/teamMember'

/** Whoever leads a team looks after it, and the bureau after all of them (rule 15: to others it is not there). */
export const looksAfter = (asker: Asker, { leaderId }: Pick<Team, 'leaderId'>): boolean =>
  isBureau(asker) || (asker.memberId !== null && asker.memberId === leaderId)

/** Whom one may invite: people of own branches; the bureau everybody (null). */
export const reachOf = (asker: Asker): string[] | null => (isBureau(asker) ? null : asker.branchIds)

/** One act about a team, by whoever asks. */
export const audit = (
  tx: Db,
  { asker, now, requestId }: { asker: Asker; now: Instant; requestId: string },
  what: {
    act: string
    subject: string | null
    target: string
    result: string
    before?: unknown
    after?: unknown
  },
) => addAudits(tx, [{ actor: asker.accountId, requestId, ...what }], now)

interface ForTeam {
  teamId: string
  activityId: string
  title: string
  place: string
  startsAt: Instant
}

/** Tells everybody in a team of a request to it, at once: a team said yes to being asked. */
export async function tellTeam(tx: Db, { teamId, activityId, ...facts }: ForTeam, now: Instant) {
  const memberIds = await activeMembers(tx, teamId)
  await addMessages(
    tx,
    memberIds.map((memberId) => ({ memberId, kind: 'whistled', facts, thingId: activityId })),
    now,
  )
}
