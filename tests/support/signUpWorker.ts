import { readFileSync } from 'node:fs'
import { newId } from '@/domain/id'
import { readConfig } from '@/server/config'
import { openDb } from '@/server/db/open'
import { dispatch } from '@/server/dispatch'
import type { House } from '@/server/outcome'
import { openStore } from '@/server/store/store'

/**
 * Signs people up for one activity as fast as it can, every fourth gives the seats back, and prints
 * each answer once it was given. Made to be killed; the database is the environment's.
 */
async function main() {
  const [, , activityId = '', tokensFile = ''] = process.argv
  const tokens = JSON.parse(readFileSync(tokensFile, 'utf8')) as string[]
  const config = readConfig(process.env)
  const db = await openDb(config)
  const now = () => new Date().toISOString()
  const house: House = {
    db,
    config,
    now,
    weChat: null,
    store: openStore(config),
    demoPeople: [],
    log: () => undefined,
  }

  const ask = async (token: string, name: string, request: { signUpId: string }) => {
    const { body } = await dispatch(house, { token }, name, request)
    if (!body.ok) throw new Error(`${name} was refused: ${body.refusal}`)
    process.stdout.write(`${name} ${request.signUpId}\n`)
  }
  const comeAndMaybeGo = async (token: string, nth: number) => {
    const signUpId = newId(now())
    const wish = { signUpId, activityId, guests: nth % 4, orQueue: true }
    await ask(token, 'activity.signUp', wish)
    if (nth % 4 === 3) await ask(token, 'activity.cancelSignUp', { signUpId })
  }
  // Twelve at a time, so that death comes between one's commit and another's.
  const queue = tokens.entries()
  const lane = async () => {
    for (const [nth, token] of queue) await comeAndMaybeGo(token, nth)
  }
  await Promise.all(Array.from({ length: 12 }, lane))
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
