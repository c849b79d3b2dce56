import type { EndpointName, OutcomeOf } from '@/contract'

/** The no of an answer by its name; null: it was a yes. */
export const why = (outcome: OutcomeOf<EndpointName>) => (outcome.ok ? null : outcome.refusal)
