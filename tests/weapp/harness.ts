import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A page opened in the harness: what these walks use of it. */
export interface Phone {
  tap(selector: string): Promise<void>
  type(selector: string, words: string): Promise<void>
  /** Runs a function inside the page, with what is given. */
  eval<Given, Result>(look: (given: Given) => Result, given: Given): Promise<Result>
  text(): Promise<string>
  html(): Promise<string>
  stack(): Promise<string[]>
  stats(): Promise<Stats>
  close(): Promise<void>
}

export interface Stats {
  tree: { nodes: number }
  setData: { count: number; bytes: number; max: number }
  unknownTags: Record<string, number>
  missingNodes: unknown[]
  consoleErrors: string[]
  errors: { where: string; message: string }[]
}

interface Opening {
  path?: string
  query?: Record<string, string>
  onRequest?: (asked: {
    url: string
    method: string
    data: unknown
    header: Record<string, string>
  }) => Promise<{ statusCode: number; data: unknown; header: Record<string, string> }>
  onCloud?: (asked: { name: string; data: unknown }) => Promise<{ result: unknown }>
}

/** Opens a build as WeChat would. */
export type Open = (build: string, opening: Opening) => Promise<Phone>

/** Copies the harness aside, installs it there, and answers with that folder. */
export function installHarness(from: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinling-weapp-'))
  cpSync(from, folder, { recursive: true })
  // It may have been lent without the right to write.
  for (const name of ['.', ...readdirSync(folder)]) chmodSync(path.join(folder, name), 0o700)
  run('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund'], { cwd: folder })
  return folder
}

/** The harness's way to open a build. */
export async function driverOf(folder: string): Promise<Open> {
  const driver = (await import(pathToFileURL(path.join(folder, 'driver.mjs')).href)) as {
    open: (build: string, opening: object) => Promise<Phone>
  }
  return (build, opening) => driver.open(build, { engine: 'chromium', ...opening })
}

/** Runs a program to its end; what it says is shown only when it fails. */
export function run(
  program: string,
  args: string[],
  more: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): string {
  try {
    return execFileSync(program, args, { ...more, stdio: 'pipe', encoding: 'utf8' })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${args.join(' ')} failed\n${stdout}${stderr}`, { cause: error })
  }
}
