import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build, type BuildOptions, type Plugin } from 'esbuild'

/** Bundles the server for its two doors: `server` (a process) or `cloud` (a cloud function). */
const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // PGlite is 27 MB and only the embedded database needs it; sharp has a native part; pg-native is never used.
  external: ['@electric-sql/pglite', '@electric-sql/pglite/nodefs', 'sharp', 'pg-native'],
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
}

/**
 * A function's size is what its cold start waits for (docs/decisions/001). Left out is what it never
 * runs: zod writing JSON Schema, pg's native driver, and pictures in a folder of its own.
 */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup(bundle) {
    const unused =
      /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$|pg\/lib\/native\/\w+\.js$|server\/store\/folder\.ts$/
    bundle.onLoad({ filter: unused }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Statements stand in templates, which a minifier must not touch: their indents and remarks go here. */
const shortSql: Plugin = {
  name: 'short-sql',
  setup(bundle) {
    bundle.onLoad({ filter: /server\/(sql|db\/migrations)\/.+\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replace(/^ *--.*\n/gm, '')
        .replace(/^ +/gm, ''),
    }))
  },
}

/** What an endpoint is for stands in the documentation that is generated; the function never says it. */
const noSummaries: Plugin = {
  name: 'no-summaries',
  setup(bundle) {
    bundle.onLoad({ filter: /src\/contract\/[^/]+\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(/^( +summary:)\s*(['"]).*\2,$/gm, "$1 '',"),
    }))
  },
}

async function buildServer() {
  rmSync('dist/server', { recursive: true, force: true })
  await build({
    ...shared,
    entryPoints: ['src/server/main.ts'],
    outdir: 'dist/server',
    format: 'esm',
    // What only the embedded database or the demo needs is loaded only there.
    splitting: true,
    // pg and sirv are CommonJS inside an ES module.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
  writeFileSync('dist/server/package.json', '{ "type": "module" }\n')
  cpSync('src/server/db/demo/pictures', 'dist/server/pictures', { recursive: true })
}

async function buildCloud() {
  const folder = 'dist/cloud/api'
  mkdirSync(folder, { recursive: true })
  await build({
    ...shared,
    entryPoints: ['src/server/cloud.ts'],
    outfile: `${folder}/index.js`,
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    // A Chinese character as it is takes half the room of its escape.
    charset: 'utf8',
    plugins: [leaveOut, shortSql, noSummaries],
  })
  // The cloud installs what the bundle leaves out.
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const named = { name: 'api', main: 'index.js', dependencies: { sharp: dependencies.sharp } }
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(named)}\n`)
  // Every minute, by China's clock: second, minute, hour, day, month, weekday, year.
  const timer = { name: 'telling', type: 'timer', config: '0 * * * * * *' }
  const settings = { permissions: { openapi: [] }, triggers: [timer] }
  writeFileSync(`${folder}/config.json`, `${JSON.stringify(settings, null, 2)}\n`)
}

void (process.argv[2] === 'cloud' ? buildCloud() : buildServer())
