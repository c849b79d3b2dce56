import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { startServer } from '../support/serverProcess'
import { report } from './report'
import { yardstick } from './yardstick'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** Bytes of what a phone loads first (the main package on WeChat, the first scripts in a browser), and of the cloud function. */
export function benchSize() {
  const { subPackages } = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as {
    subPackages: { root: string }[]
  }
  const main = filesIn('dist/weapp').filter(
    (file) => !subPackages.some(({ root }) => file.startsWith(`dist/weapp/${root}/`)),
  )
  const bytes = main.reduce((all, file) => all + statSync(file).size, 0)
  report('weapp main package kB', bytes / 1000, { atMost: 550 })

  const api = readFileSync('dist/cloud/api/index.js')
  report('cloud function kB', api.length / 1000, { atMost: 800 })
  report('cloud function kB gz', gzipSync(api, { level: 9 }).length / 1000, { atMost: 220 })

  const html = readFileSync('dist/h5/index.html', 'utf8')
  const scripts = [...html.matchAll(/src="([^"]+\.js)"/g)].map(([, name = '']) => name)
  const packed = scripts.reduce(
    (all, name) => all + gzipSync(readFileSync(path.join('dist/h5', name)), { level: 9 }).length,
    0,
  )
  report('H5 first scripts kB gz', packed / 1000, { atMost: 200 })
}

/**
 * From `npm start` to `ready`, with nothing built and again, in yardsticks: the limits are 60 s and
 * 5 s where the yardstick is 1.5 s.
 */
export async function benchStart() {
  const DATA_DIR = 'dist/bench-data'
  rmSync('dist/h5', { recursive: true, force: true })
  rmSync('dist/server', { recursive: true, force: true })
  rmSync(DATA_DIR, { recursive: true, force: true })
  const unit = yardstick()
  for (const [name, limit] of [
    ['first', 40],
    ['second', 3.3],
  ] as const) {
    const began = performance.now()
    const server = await startServer(['npm', 'start'], { DATA_DIR, DATABASE_URL: '' })
    const seconds = (performance.now() - began) / 1000
    const note = `${seconds.toFixed(1)} s of ${unit.toFixed(2)} s`
    report(`npm start, ${name} time`, seconds / unit, { atMost: limit }, note)
    await server.stop()
  }
  rmSync(DATA_DIR, { recursive: true, force: true })
}
