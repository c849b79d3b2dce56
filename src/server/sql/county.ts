import type { Config } from '../config'
import type { Db } from '../db/db'

/** Writes down what the configuration says of the county; the first page tells from it whom to call. */
export const settleCounty = (db: Db, facts: NonNullable<Config['countyFacts']>) =>
  db.query(
    `insert into counties (county_code, name, bureau_name, bureau_phone) values ($1, $2, $3, $4)
     on conflict (county_code) do update set name = excluded.name,
       bureau_name = excluded.bureau_name, bureau_phone = excluded.bureau_phone`,
    [db.county, facts.name, facts.bureauName, facts.bureauPhone],
  )
