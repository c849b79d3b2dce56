import { COUNTY_ID } from '../asker'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { openPhone, sealPhone } from '../phone'
import { openText, sealText } from '../seal'
import {
  keyIds,
  SEALED,
  SEALED_WORDS,
  sealedAfter,
  setSealed,
  setWords,
  wordsAfter,
  wordsKeyIds,
} from '../sql/phone'

/** A transaction holds so many rows, for a few milliseconds. */
const AT_ONCE = 100

type Say = (line: string) => void

/**
 * Seals every number and all sealed words with the newest key, and a number's hash with the present
 * secret. What is so already is left alone, so a run that was killed is finished by the next. Throws
 * before it changes anything when a key is missing. `say` is told how far it is, and never what is sealed.
 */
export async function rotateKeys(db: Db, config: Config, say: Say) {
  const known = [config.phoneKey, ...config.oldPhoneKeys].map(({ id }) => id)
  const used = [
    ...(await Promise.all(SEALED.map((place) => keyIds(db, place)))),
    ...(await Promise.all(SEALED_WORDS.map((place) => wordsKeyIds(db, place)))),
  ].flat()
  const missing = [...new Set(used)].filter((id) => !known.includes(id))
  if (missing.length > 0)
    throw new Error(`PHONE_KEY lacks the key ${missing.join(', ')}: nothing was changed.`)
  const isNew = (cipher: string) => cipher.startsWith(`${config.phoneKey.id}:`)
  for (const place of SEALED)
    await throughAll(db, place.table, say, async (tx, after) => {
      const rows = await sealedAfter(tx, place, after, AT_ONCE)
      const anew = rows.flatMap(({ id, cipher, hmac }) => {
        const fresh = sealPhone(config, openPhone(config, cipher))
        return isNew(cipher) && hmac === fresh.hmac ? [] : [{ id, ...fresh }]
      })
      await setSealed(tx, place, anew)
      return { rows, anew }
    })
  for (const place of SEALED_WORDS)
    await throughAll(db, `${place.table}.${place.column}`, say, async (tx, after) => {
      const rows = await wordsAfter(tx, place, after, AT_ONCE)
      const anew = rows
        .filter(({ cipher }) => !isNew(cipher))
        .map(({ id, cipher }) => ({ id, cipher: sealText(config, openText(config, cipher)) }))
      await setWords(tx, place, anew)
      return { rows, anew }
    })
}

type Step = (tx: Db, after: string) => Promise<{ rows: { id: string }[]; anew: unknown[] }>

/** Goes through what is sealed in one place, a few rows a transaction. */
async function throughAll(db: Db, place: string, say: Say, step: Step) {
  let [after, read, sealed] = [COUNTY_ID, 0, 0]
  for (let more = true; more;) {
    const { rows, anew } = await db.transaction((tx) => step(tx, after))
    after = rows.at(-1)?.id ?? after
    read += rows.length
    sealed += anew.length
    more = rows.length === AT_ONCE
    say(`${place}: ${read} read, ${sealed} sealed anew`)
  }
}
