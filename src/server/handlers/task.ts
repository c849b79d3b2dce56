import { ANSWERS, endOf, needsWords } from '@/domain/task'
import { officeBranchIds } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import { holdMember, personIn } from '../sql/care'
import { addMessages } from '../sql/message'
import * as sql from '../sql/task'
import { pageOf, pageStart } from './paging'

const FIRST: Record<'open' | 'closed', sql.Place> = {
  open: ['-infinity', '00000000-0000-0000-0000-000000000000'],
  closed: ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
}

/** Names every field: nothing else of a row leaves the server. */
const shown = (task: sql.Task) => ({
  taskId: task.taskId,
  kind: task.kind,
  name: task.name,
  askedAt: task.askedAt,
  by: task.by,
  activity:
    task.title !== null && task.startsAt !== null
      ? { title: task.title, startsAt: task.startsAt }
      : null,
  reason: task.reason,
  words: task.words,
  state: task.state as 'open' | 'done' | 'declined',
  how: task.how,
  answer: task.answer,
})

export const list: Handler<'task.list'> = async (request, { db, config, asker, now }) => {
  const { branchId, which, after, size } = request
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `task.list ${branchId} ${which}` }
  const place = pageStart(scope, after, FIRST[which])
  if (!place) return refused('badRequest', { field: '下一页的位置' })
  const rows =
    which === 'open'
      ? await sql.listOpen(db, branchId, place, size + 1, now)
      : await sql.listClosed(db, branchId, place, size + 1)
  const page = pageOf(scope, rows, size, ({ askedAt, taskId }) => [askedAt, taskId])
  return replied({ ...page, items: page.items.map(shown) })
}

/** Rule 15: what another branch was asked, and what was taken back, is not there. */
export const read: Handler<'task.read'> = async ({ taskId }, context) => {
  const { db, asker } = context
  const task = await sql.findTask(db, taskId)
  if (!task || task.state === 'withdrawn' || !officeBranchIds(asker).includes(task.branchId))
    return refused('notFound')
  const { memberId } = task
  const person = await personIn(db, memberId, [task.branchId])
  const ends = await sql.phoneEndsOf(db, memberId)
  return replied({
    ...shown(task),
    recordId: memberId,
    phone: ends && showMasked(ends),
    home: person?.home ?? false,
  })
}

/** A retry of the same answer is the same answer; another one finds it decided. */
export const close: Handler<'task.close'> = ({ taskId, how, words }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const found = await sql.findTask(tx, taskId)
    if (!found || !officeBranchIds(asker).includes(found.branchId)) return refused('notFound')
    const { memberId, kind } = found
    if (!ANSWERS[kind].includes(how)) return refused('badRequest', { field: '怎么办的' })
    if (needsWords(how) && words === undefined) return refused('reasonMissing')
    if (!(await holdMember(tx, memberId))) return refused('notFound')
    // Looked at again, now that its member is held: it may be answered or taken back meanwhile.
    const task = await sql.findTask(tx, taskId)
    if (!task || task.state === 'withdrawn') return refused('notFound')
    if (task.state !== 'open') {
      const same = task.closedBy === asker.accountId && task.how === how
      return same && task.answer === (words ?? null) ? replied({}) : refused('alreadyDecided')
    }
    const end = { state: endOf(how), how, answer: words, by: asker.accountId }
    await sql.closeTask(tx, taskId, end, now)
    const facts = { about: kind, how, words, title: task.title ?? undefined }
    await addMessages(tx, [{ memberId, kind: 'taskClosed', facts, taskId }], now)
    const act = { actor: asker.accountId, subject: memberId, act: 'task.close', target: taskId }
    await addAudits(tx, [{ ...act, result: how, requestId }], now)
    return replied({})
  })
