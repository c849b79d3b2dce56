import { execFileSync } from 'node:child_process'
import path from 'node:path'

const project = path.resolve(__dirname, '../..')

/** What a server of a county must be told, but for where its data are; WeChat's secrets are made up. */
export const COUNTY_SETTINGS = {
  IDENTITY: 'session',
  SECRET: 'secret',
  PHONE_KEY: `k:${Buffer.alloc(32).toString('base64')}`,
  COUNTY_NAME: '临湘市',
  BUREAU_NAME: '老干部局',
  BUREAU_PHONE: '0730-0000000',
  WECHAT_APP_ID: 'wx1',
  WECHAT_APP_SECRET: 'app secret',
}

/** Where a process that is killed finds its modules and its data: below `root`, or on that PostgreSQL. */
export const whereKilled = (root: string, databaseUrl = '') => ({
  // Jest's own flags are not for others.
  NODE_OPTIONS: '',
  NODE_PATH: path.join(project, 'node_modules'),
  DATA_DIR: path.join(root, 'db'),
  FILES_DIR: path.join(root, 'files'),
  DATABASE_URL: databaseUrl,
  DATABASE_PARTITIONS: process.env.TEST_PARTITIONS ?? '0',
})

/** Bundled as the server is, and returned as a file below `root`: each start from sources would take seconds. */
export function bundleWorker(name: string, root: string): string {
  const worker = path.join(root, 'worker.cjs')
  execFileSync(path.join(project, 'node_modules/.bin/esbuild'), [
    path.join(project, `tests/support/${name}.ts`),
    ...['--bundle', '--platform=node', `--outfile=${worker}`, '--log-level=error'],
    ...['--external:@electric-sql/*', '--external:pg-native', '--external:sharp'],
  ])
  return worker
}
