import type { Db } from '../db/db'

/** Whether the database answers at all. */
export const answers = (db: Db): Promise<boolean> =>
  db.query('select 1').then(
    () => true,
    () => false,
  )
