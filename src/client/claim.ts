import { create } from 'zustand'
import type { ReplyOf, RequestOf } from '@/contract'
import { yearFault } from '@/domain/claim'
import { newId } from '@/domain/id'
import { cleanPhone } from '@/domain/phone'
import { NAME } from '@/domain/roster'
import { calendarDay } from '@/domain/time'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { createList } from './list'
import { personal } from './load'

export const usePeople = createList(asking('claim.people'))
export const useClaim = createAct(asking('claim.use'))

/** The slip that was just made. Its code is here and on paper, nowhere else. */
export const useSlip = personal(
  create<{ slip: ReplyOf<'claim.slip'> | null }>()(() => ({ slip: null })),
)

/** The last that was not answered: trying it again makes no second slip. */
let unanswered: RequestOf<'claim.slip'> | null = null

export const useNewSlip = createAct(async ({ recordId }: { recordId: string }) => {
  if (unanswered?.recordId !== recordId) unanswered = { recordId, slipId: newId(now()) }
  const answer = await call('claim.slip', unanswered)
  // After any answer but a lost one the next try is another slip.
  if (answer.ok || answer.refusal === 'alreadyDecided') unanswered = null
  if (answer.ok) useSlip.setState({ slip: answer.reply })
  return answer
})

export const useRegister = createAct(async (request: RequestOf<'member.register'>) => {
  const answer = await call('member.register', request)
  if (answer.ok) useSlip.setState({ slip: answer.reply })
  return answer
})

export type RegisterField = 'name' | 'birthYear' | 'joinedPartyYear' | 'phone' | 'community'

type Written = Record<RegisterField, string>

interface Registering extends Written {
  recordId: string
  slipId: string
  change: (part: Partial<Written>) => void
  /** An empty form, for the next one. */
  clear: () => void
}

const ids = () => ({ recordId: newId(now()), slipId: newId(now()) })
const NOTHING: Written = { name: '', birthYear: '', joinedPartyYear: '', phone: '', community: '' }

/**
 * What is written at the desk so far. It outlives the page and every no, but is not kept on the disk
 * of the phone: it is somebody else's. Changed, it is another person.
 */
export const useRegistering = personal(
  create<Registering>()((set) => ({
    recordId: '',
    slipId: '',
    ...NOTHING,
    change: (part) => set({ ...part, ...ids() }),
    clear: () => set({ ...NOTHING, ...ids() }),
  })),
)

/** The first field that is not right yet; null when all is. */
export function registerFault(form: Written): Exclude<RegisterField, 'community'> | null {
  if (!NAME.test(form.name)) return 'name'
  const thisYear = Number(calendarDay(now()).slice(0, 4))
  const joinedPartyYear = form.joinedPartyYear === '' ? null : Number(form.joinedPartyYear)
  const fault = yearFault({ birthYear: Number(form.birthYear), joinedPartyYear }, thisYear)
  if (fault) return fault
  return form.phone.trim() !== '' && cleanPhone(form.phone) === null ? 'phone' : null
}

/** A form without a fault, as it is sent. */
export function registration(form: Registering, branchId: string): RequestOf<'member.register'> {
  const { recordId, slipId, name, birthYear, joinedPartyYear } = form
  const [phone, community] = [cleanPhone(form.phone), form.community.trim()]
  return {
    recordId,
    slipId,
    branchId,
    name,
    birthYear: Number(birthYear),
    ...(joinedPartyYear && { joinedPartyYear: Number(joinedPartyYear) }),
    ...(phone && { phone }),
    ...(community && { community }),
  }
}
