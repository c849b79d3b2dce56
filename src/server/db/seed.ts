import type { Instant } from '@/domain/time'
import type { Config } from '../config'
import type { Db } from './db'
import { people } from './demo/people'
import { seedActivities } from './seedActivities'
import { seedArticles, seedWithdrawn, seedWritings } from './seedArticles'
import { seedCases } from './seedCases'
import { seedGrants, seedJoinings, seedMoves } from './seedMemberships'
import { seedMinutes } from './seedMinutes'
import { seedPartyDays, seedPlans } from './seedPartyDays'
import { seedPeople, seedPlaces } from './seedPeople'
import { seedPledges } from './seedPledges'
import { seedRequests } from './seedRequests'
import { seedRights } from './seedRights'
import { seedShifts } from './seedShifts'
import { seedSuggestions } from './seedSuggestions'
import { seedTeams } from './seedTeams'
import { seedCare, seedTasks, seedVisits } from './seedVisits'

/** Whom one may be in a demo. */
export const demoPeople = people
  .filter(({ account }) => account)
  .map(({ slug, name, who }) => ({ persona: slug, name, who }))

/** Fills an empty county with the demo's people, articles and activities, all or nothing. Does nothing to a county that is there. */
export const seedDemo = (db: Db, config: Config, now: Instant) =>
  db.transaction(async (tx) => {
    // Several servers may start on one empty database: the first seeds, the others wait and see.
    await tx.query('select pg_advisory_xact_lock(1)')
    const there = await tx.query('select from counties where county_code = $1', [tx.county])
    if (there.length > 0) return
    await seedPlaces(tx, now)
    await seedPeople(tx, config, now)
    await seedArticles(tx, now)
    await seedActivities(tx, now)
    await seedSuggestions(tx, now)
    await seedJoinings(tx, config, now)
    await seedMoves(tx, now)
    await seedGrants(tx, now)
    await seedWritings(tx, now)
    await seedCare(tx, now)
    await seedVisits(tx, now)
    await seedTasks(tx, now)
    await seedWithdrawn(tx, now)
    await seedPledges(tx, now)
    await seedCases(tx, config, now)
    await seedTeams(tx, now)
    await seedShifts(tx, now)
    // After all who have reported: who goes to help has too.
    await seedRequests(tx, now)
    await seedPartyDays(tx, now)
    await seedMinutes(tx, now)
    await seedRights(tx, now)
    await seedPlans(tx, now)
  })
