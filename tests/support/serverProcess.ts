import { spawn, type ChildProcess } from 'node:child_process'

export interface Running {
  port: number
  pid: number
  stop(): Promise<void>
  /** As a power cut would end it. */
  kill(): Promise<void>
}

/** Starts a server that prints `ready http://localhost:<port>`; stops it with SIGTERM. */
export async function startServer(
  command: string[],
  env: Record<string, string>,
): Promise<Running> {
  const [file = '', ...rest] = command
  const child: ChildProcess = spawn(file, rest, {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Who started it and fails leaves nobody behind, nor a pipe that never ends.
  const orphaned = () => child.kill()
  process.once('exit', orphaned)
  child.once('close', () => process.off('exit', orphaned))
  const port = await new Promise<number>((ready, failed) => {
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      if (text.length > 10_000) return
      text += chunk.toString()
      const found = /ready http:\/\/localhost:(\d+)/.exec(text)
      if (found) ready(Number(found[1]))
    })
    child.once('exit', (code) => failed(new Error(`${command.join(' ')} ended with ${code}`)))
  })
  const end = (signal: 'SIGTERM' | 'SIGKILL') =>
    new Promise<void>((stopped) => {
      child.removeAllListeners('exit').once('exit', () => stopped())
      child.kill(signal)
    })
  const { pid = 0 } = child
  return { port, pid, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** The product as it is deployed: the bundle, on the database that `where` names. */
export const startProduct = (where: { DATABASE_URL: string } | { DATA_DIR: string }) =>
  startServer([process.execPath, 'dist/server/main.js'], {
    ...where,
    NODE_ENV: 'production',
    IDENTITY: 'session',
    SECRET: 'bench',
    PHONE_KEY: `k:${Buffer.alloc(32).toString('base64')}`,
    COUNTY_NAME: 'bench',
    BUREAU_NAME: 'bench',
    BUREAU_PHONE: 'bench',
    WECHAT_APP_ID: 'bench',
    WECHAT_APP_SECRET: 'bench',
    WECHAT_ORIGIN: 'http://127.0.0.1:9',
  })
