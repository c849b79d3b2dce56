import { canBeHome } from '@/domain/membership'
import { refused, replied, type Context, type Handler } from '../outcome'
import { sealPhone } from '../phone'
import * as sql from '../sql/joining'
import { branchKind } from '../sql/membership'
import { audit, shown } from './joining'

type Sending = Context<'joining.send'>

/**
 * A wish waits for the secretary, unless WeChat vouches for a number that the branch has written down
 * under this name: then it is that person, and they are in.
 */
export const send: Handler<'joining.send'> = async (request, context) => {
  const { joiningId, branchId, name, phone, phoneCode } = request
  const { db, asker, config, weChat, now } = context
  const { accountId } = asker
  const before = await sql.findJoining(db, joiningId)
  // WeChat's code counts once: a retry is not asked for another.
  if (before?.accountId === accountId) return replied(shown(before))
  // Before the transaction, which holds people up while WeChat thinks.
  const vouched = phoneCode === undefined ? null : ((await weChat?.phoneOf(phoneCode)) ?? NO_PHONE)
  if (vouched && 'refusal' in vouched) return refused(vouched.refusal)
  return db.transaction(async (tx) => {
    if (await sql.accountIsMember(tx, accountId)) return refused('alreadyMember')
    const kind = await branchKind(tx, branchId)
    if (kind === null) return refused('notFound')
    if (!canBeHome(kind)) return refused('notHomeBranch')
    const number = vouched?.phone ?? phone
    const sealed = number === undefined ? null : sealPhone(config, number)
    const wish = { joiningId, accountId, branchId, name }
    if (!(await sql.addJoining(tx, wish, sealed, now))) {
      const same = await sql.findJoining(tx, joiningId)
      return same?.accountId === accountId ? replied(shown(same)) : refused('alreadyAsked')
    }
    const kept = await sql.findJoining(tx, joiningId)
    if (!kept) throw new Error('a wish just written is not there')
    const state = vouched && (await joinAtOnce(tx, kept, context)) ? 'joined' : kept.state
    await audit(tx, context, kept, 'send', state)
    return replied(shown({ ...kept, state }))
  })
}

const NO_PHONE = { refusal: 'noWeChatPhone' } as const

/** Whether exactly one record fits, and is theirs from now on. Who fits two is for the secretary. */
async function joinAtOnce(tx: Sending['db'], wish: sql.Joining, { now }: Sending) {
  const [record, another] = await sql.recordsWithPhone(tx, wish)
  if (!record || another || !(await sql.claimRecord(tx, record.recordId, wish))) return false
  const end = { by: wish.accountId, words: null, now }
  await sql.endJoining(tx, wish.joiningId, 'joined', end)
  return true
}
