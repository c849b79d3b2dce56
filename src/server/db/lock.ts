import fs from 'node:fs'

interface Holder {
  pid: number
  /** When that process started, in the kernel's ticks: a pid used again is somebody else. */
  started: string
}

/** Field 22 of /proc/<pid>/stat; '' where there is no such file (other systems, or no such process). */
function startOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function alive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, as somebody else's process.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(pid) === started
}

export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that one first; nothing was touched.`,
    )
  }
}

/**
 * Two processes on one PGlite folder silently lose rows, so the folder has one holder: a file beside it,
 * linked into place with its text in it, so that nobody takes a lock half written for a dead one. A holder that died is moved aside by rename, which only one newcomer can do.
 * Returns how to let go. Throws FolderInUse.
 */
export function holdFolder(folder: string): () => void {
  const file = `${folder}.lock`
  const me: Holder = { pid: process.pid, started: startOf(process.pid) }
  const mine = `${file}.new-${process.pid}`
  fs.writeFileSync(mine, JSON.stringify(me))
  try {
    while (!linked(mine, file)) moveAsideIfDead(file, folder)
  } finally {
    fs.rmSync(mine)
  }
  return () => fs.rmSync(file, { force: true })
}

/** False when somebody else's lock is there. */
function linked(mine: string, file: string): boolean {
  try {
    fs.linkSync(mine, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function moveAsideIfDead(file: string, folder: string) {
  const text = readOrNothing(file)
  const holder = parse(text)
  if (holder && alive(holder)) throw new FolderInUse(folder, holder.pid)
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return
  }
  // Between reading and renaming, another newcomer may have put its own lock there: give it back.
  if (readOrNothing(aside) === text) fs.rmSync(aside)
  else fs.renameSync(aside, file)
}

function readOrNothing(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null
  }
}
