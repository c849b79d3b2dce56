import { create } from 'zustand'
import type { EndpointName, RequestOf } from '@/contract'
import { HELPED, type ElderKin, type HelpScope } from '@/domain/helper'
import { strings } from '@/strings'
import { forgetEverything, personal } from './load'
import { goHome } from './platform'

/** Whom the person helps, and what with. */
export interface Elder {
  elderId: string
  name: string
  calls: ElderKin
  scopes: HelpScope[]
}

interface Acting {
  /** For whom everything is asked and done now; null: for oneself. */
  elder: Elder | null
  /** Whose yes ended while acting for them, until it is read. */
  ended: Elder | null
}

/** In memory only: who opens the program anew is themself. */
export const useActing = personal(create<Acting>()(() => ({ elder: null, ended: null })))

/** Acts for an elder from now on, on the first page; null: for oneself again. */
export function actFor(elder: Elder | null): void {
  forgetEverything()
  useActing.setState({ elder })
  void goHome()
}

/** The elder's yes is no more: back to oneself, and it is said. Of somebody acted for earlier: nothing. */
export function helpEnded(elderId: string | undefined): void {
  const { elder } = useActing.getState()
  if (!elder || elder.elderId !== elderId) return
  actFor(null)
  useActing.setState({ ended: elder })
}

/** A question as it goes out: for the elder, where that can be asked for somebody. */
export function aimed<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
): RequestOf<Name> {
  const { elder } = useActing.getState()
  return elder && Object.hasOwn(HELPED, name) ? { ...request, for: elder.elderId } : request
}

/** Why this cannot be done for the elder, who did not say yes to it; undefined when it can, or for oneself. */
export function notLet(scope: HelpScope): string | undefined {
  const { elder } = useActing.getState()
  if (!elder || elder.scopes.includes(scope)) return undefined
  return strings.acting.notLet(strings.kin.elder[elder.calls])
}
