import { newStepId, type Leading, type PlannedStep } from '@/client/partyDayLead'
import { USUAL_MINUTES, type StepKind } from '@/domain/partyDay'
import { partyDayStrings } from '@/partyDayStrings'

/** A step while it is planned; names are for who plans, the server knows them by id. */
export interface DraftStep extends PlannedStep {
  speaker: string | null
}

/** A step of a kind as it usually is. */
export const usualStep = (kind: StepKind): DraftStep => ({
  ...{ stepId: newStepId(), kind, title: partyDayStrings.follow.kinds[kind] },
  ...{ minutes: USUAL_MINUTES[kind], speakerId: null, speaker: null, material: null },
})

export const draftOf = ({ steps }: Leading): DraftStep[] =>
  steps.map(({ material, ...step }) => ({
    ...step,
    material: material && { kind: material.kind, id: material.id, words: material.words },
  }))

export const plannedOf = (steps: DraftStep[]): PlannedStep[] =>
  steps.map(({ speaker: _, ...step }) => step)

/** The steps with one of them a place earlier (-1) or later (1). */
export function moved(steps: DraftStep[], at: number, by: -1 | 1): DraftStep[] {
  const [step, other] = [steps[at], steps[at + by]]
  if (!step || !other) return steps
  return steps.map((one, nth) => (nth === at ? other : nth === at + by ? step : one))
}

export const sumOf = (steps: DraftStep[]) => steps.reduce((all, { minutes }) => all + minutes, 0)
