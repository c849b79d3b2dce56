import { isOn } from '@/domain/partyDay'
import { calendarDay, type Instant } from '@/domain/time'
import { activityAudiences, officeBranchIds, type Asker } from '../asker'
import type { PartyDay } from '../sql/partyDay'
import { fileAddress, type Files } from './files'

/** Whether somebody may follow a party day: whoever it is for, and who serves its branch. */
export const mayFollow = (asker: Asker, day: PartyDay): boolean =>
  activityAudiences(asker).includes(day.audienceId) || leads(asker, day)

/** Rule 15: whether somebody may lead it. */
export const leads = (asker: Asker, { branchId }: PartyDay): boolean =>
  officeBranchIds(asker).includes(branchId)

/** Where a party day stands for whoever looks. */
export function stageOf(day: PartyDay, now: Instant): 'coming' | 'on' | 'over' {
  if (isOn(day, now)) return 'on'
  const past = day.beganAt !== null || calendarDay(now) > calendarDay(day.endsAt)
  return past || day.state === 'cancelled' ? 'over' : 'coming'
}

/** Steps with the addresses of their files, for whoever may follow. */
export const travellingSteps = (files: Files, steps: PartyDay['steps']) =>
  Promise.all(
    steps.map(async (step) => {
      const file = step.material?.file
      if (!step.material || !file) return step
      return { ...step, material: { ...step.material, file: await fileAddress(files, file) } }
    }),
  )
