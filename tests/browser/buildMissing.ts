import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the tests open; a build that is there is taken as it is. */
const WANTED = { 'build:h5': 'dist/h5/index.html', 'build:server': 'dist/server/main.js' }

export default function buildMissing() {
  for (const [script, file] of Object.entries(WANTED))
    if (!existsSync(file)) execFileSync('npm', ['run', '--silent', script], { stdio: 'inherit' })
}
