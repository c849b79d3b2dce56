import { createHmac } from 'node:crypto'
import { SPOKEN_DIGITS } from '@/domain/rollCall'
import type { Config } from './config'

/** The number of an activity that is called out at the door follows from its id and the secret; stored nowhere. */
export function spokenCode({ secret }: Config, activityId: string): string {
  const hash = createHmac('sha256', secret).update(`spoken ${activityId}`).digest()
  return String(hash.readUIntBE(0, 6) % 10 ** SPOKEN_DIGITS).padStart(SPOKEN_DIGITS, '0')
}
