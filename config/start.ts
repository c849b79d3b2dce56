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

// npm hands SIGTERM to its shell, which dies and leaves this process alone: an orphan stops too.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 300).unref()

void import(path.resolve(WANTED['build:server']))
