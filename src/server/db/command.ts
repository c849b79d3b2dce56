import { existsSync, rmSync } from 'node:fs'
import { readConfig, type Config } from '../config'
import { backup, restore } from './backup'
import { holdFolder } from './lock'
import { openCounty, openDb } from './open'
import { openPostgres } from './postgres'
import { seedDemo } from './seed'

/** `npm run db:migrate | db:reset | db:backup -- FILE | db:restore -- FILE`, each with `--yes` outside development. */
async function main([command, ...rest]: string[]) {
  const config = readConfig(process.env)
  const file = rest.find((word) => !word.startsWith('--')) ?? ''
  if (config.production && !rest.includes('--yes')) {
    throw new Error(`db:${command} in production: say --yes if you mean it.`)
  }
  if (file === '' && (command === 'backup' || command === 'restore')) {
    throw new Error(`db:${command} needs a file name.`)
  }
  if (command === 'restore' && !existsSync(file)) throw new Error(`There is no file ${file}.`)
  if (command === 'reset') await empty(config)
  // A restore and a demo want a database without a county.
  const db = await (command === 'migrate' ? openCounty : openDb)(config)
  try {
    if (command === 'reset') await seedDemo(db, config, new Date().toISOString())
    if (command === 'backup') await backup(db, file)
    if (command === 'restore') await restore(db, file)
  } finally {
    await db.close()
  }
}

/** Throws everything away: the embedded folder, or the PostgreSQL schema. */
async function empty({ databaseUrl, dataDir, county }: Config) {
  if (databaseUrl) {
    const db = await openPostgres(databaseUrl, county, 1)
    await db.script('drop schema public cascade; create schema public')
    return db.close()
  }
  const letGo = holdFolder(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
  letGo()
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
