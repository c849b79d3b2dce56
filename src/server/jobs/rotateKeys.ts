import { COUNTY_ID } from '../asker'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { openPhone, sealPhone } from '../phone'
import { keyIds, SEALED, sealedAfter, setSealed } from '../sql/phone'

/** A transaction holds so many rows, for a few milliseconds. */
const AT_ONCE = 100

/**
 * Seals every number with the newest key, and its hash with the present secret. What is so already
 * is left alone, so a run that was killed is finished by the next. Throws before it changes
 * anything when a key is missing. `say` is told how far it is, and never a number.
 */
export async function rotateKeys(db: Db, config: Config, say: (line: string) => void) {
  const known = [config.phoneKey, ...config.oldPhoneKeys].map(({ id }) => id)
  for (const place of SEALED) {
    const missing = (await keyIds(db, place)).filter((id) => !known.includes(id))
    if (missing.length > 0)
      throw new Error(`PHONE_KEY lacks the key ${missing.join(', ')}: nothing was changed.`)
  }
  for (const place of SEALED) {
    let [after, read, sealed] = [COUNTY_ID, 0, 0]
    for (let more = true; more;) {
      await db.transaction(async (tx) => {
        const rows = await sealedAfter(tx, place, after, AT_ONCE)
        const anew = rows.flatMap(({ id, cipher, hmac }) => {
          const fresh = sealPhone(config, openPhone(config, cipher))
          const done = cipher.startsWith(`${config.phoneKey.id}:`) && hmac === fresh.hmac
          return done ? [] : [{ id, ...fresh }]
        })
        await setSealed(tx, place, anew)
        after = rows.at(-1)?.id ?? after
        read += rows.length
        sealed += anew.length
        more = rows.length === AT_ONCE
      })
      say(`${place.table}: ${read} read, ${sealed} sealed anew`)
    }
  }
}
