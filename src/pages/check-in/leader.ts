import type { ReplyOf } from '@/contract'
import { strings } from '@/strings'

/** Who is told at the door: a branch has a secretary, and a community that asks for hands has none. */
export const leaderOf = ({ isRequest }: Pick<ReplyOf<'activity.read'>, 'isRequest'>): string =>
  strings.checkIn.leaders[isRequest ? 'request' : 'activity']
