import { createHmac, timingSafeEqual } from 'node:crypto'
import { isInSlot, scanSlot, type Scanned } from '@/domain/scan'
import type { Instant } from '@/domain/time'
import type { Config } from './config'

/** 96 bits: nobody guesses them, and the drawing stays coarse enough for an old camera. */
const SEAL_CHARACTERS = 16

const sealed = ({ secret, county }: Config, kind: Scanned, id: string, slot: number): string => {
  const seal = createHmac('sha256', secret).update(`${kind} ${county} ${id} ${slot}`)
  return `${slot}.${seal.digest('base64url').slice(0, SEAL_CHARACTERS)}`
}

/** The code of an activity on the wall, or of a member's screen, for the slot of this moment; stored nowhere. */
export const scanCode = (config: Config, kind: Scanned, id: string, at: Instant): string =>
  sealed(config, kind, id, scanSlot(kind, at))

/** Whether this was made here, for just this, and for about now. */
export function isScanCode(
  config: Config,
  kind: Scanned,
  id: string,
  code: string,
  now: Instant,
): boolean {
  const slot = Number(code.split('.')[0])
  const given = Buffer.from(code)
  const right = Buffer.from(sealed(config, kind, id, slot))
  const same = given.length === right.length && timingSafeEqual(given, right)
  return same && isInSlot(kind, slot, now)
}
