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
    return (error as NodeJS.ErrnoException).code === 'EPERM'
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
 * made with O_EXCL. A holder that died is moved aside by rename, which only one newcomer can do.
 * Returns how to let go. Throws FolderInUse.
 */
export function holdFolder(folder: string): () => void {
  const file = `${folder}.lock`
  const me: Holder = { pid: process.pid, started: startOf(process.pid) }
  for (;;) {
    try {
      fs.writeFileSync(file, JSON.stringify(me), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    moveAsideIfDead(file, folder)
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
