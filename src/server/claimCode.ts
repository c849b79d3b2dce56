import { createHmac } from 'node:crypto'
import { CODE_LENGTH } from '@/domain/claim'
import type { Config } from './config'

/**
 * The code of a slip follows from its id and the secret: a retry of a lost answer finds the same one,
 * though it is stored nowhere. `turn`: another one, where that is taken by chance.
 */
export function slipCode({ secret }: Config, slipId: string, turn: number): string {
  const hash = createHmac('sha256', secret).update(`slip ${slipId} ${turn}`).digest()
  return String(hash.readUIntBE(0, 6) % 10 ** CODE_LENGTH).padStart(CODE_LENGTH, '0')
}

/** What a code is looked up by, and all that is stored of it. */
export const codeHmac = ({ secret }: Config, code: string): string =>
  createHmac('sha256', secret).update(`claim ${code}`).digest('hex')
