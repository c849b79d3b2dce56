import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** `npm start`: builds what is missing, then is the server. */
const WANTED = { 'build:h5': 'dist/h5/index.html', 'build:server': 'dist/server/main.js' }

for (const [script, file] of Object.entries(WANTED)) {
  if (existsSync(file)) continue
  console.log(`${script} …`)
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

void import(path.resolve(WANTED['build:server']))
