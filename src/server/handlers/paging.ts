import { openCursor, sealCursor, type Position } from '../cursor'
import type { Asker } from '../asker'
import type { Config } from '../config'

/** What a cursor is bound to: the list with its filters, and the person. */
interface Scope {
  config: Config
  asker: Asker | null
  list: string
}

const scopeText = ({ asker, list }: Scope) =>
  `${list} ${asker?.accountId ?? 'guest'} ${asker?.memberId}`

/** Where the asked page begins; null when the cursor is not this person's for this list. */
export const pageStart = <Start extends Position>(
  scope: Scope,
  after: string | undefined,
  first: Start,
): Start | null =>
  after === undefined
    ? first
    : (openCursor(scope.config.secret, scopeText(scope), after) as Start | null)

/** Cuts one row more than asked for into a page and the place of the next. */
export function pageOf<Row>(
  scope: Scope,
  rows: Row[],
  size: number,
  positionOf: (row: Row) => Position,
) {
  const items = rows.slice(0, size)
  const last = rows.length > size ? items.at(-1) : undefined
  return {
    items,
    next: last ? sealCursor(scope.config.secret, scopeText(scope), positionOf(last)) : null,
  }
}
