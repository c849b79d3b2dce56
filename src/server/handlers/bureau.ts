import type { Asker } from '../asker'

/** Whether somebody is in office at the bureau, which looks after all branches. */
export const ofBureau = (asker: Asker): boolean =>
  asker.offices.some(({ kind }) => kind === 'bureauOfficer')
