import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/version'
import { pageOf, pageStart } from './paging'

const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })
/** Above every version there is. */
const FIRST = ['2147483647']

/** Rule 15: what another branch sent out has no versions here. */
export const versions: Handler<'writing.versions'> = async (request, context) => {
  const { db, config, asker } = context
  const { articleId, after, size } = request
  const scope = { config, asker, list: `writing.versions ${articleId}` }
  const below = pageStart(scope, after, FIRST)
  if (!below) return WRONG_CURSOR
  const branchIds = officeBranchIds(asker)
  const rows = await sql.versionsOf(db, articleId, branchIds, Number(below[0]), size + 1)
  if (rows.length === 0) return refused('notFound')
  return replied(pageOf(scope, rows, size, ({ version }) => [String(version)]))
}

export const version: Handler<'writing.version'> = async (request, { db, asker }) => {
  const { articleId, version } = request
  const found = await sql.readVersion(db, articleId, officeBranchIds(asker), version)
  return found ? replied(found) : refused('notFound')
}
