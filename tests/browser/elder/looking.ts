import { buildSync } from 'esbuild'

/** The code that looks, as a script that comes before everything of the page. */
export function lookingScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['tests/browser/elder/inPage/index.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'elder',
    footer: { js: 'globalThis.elder = elder; elder.begin()' },
  })
  return outputFiles[0]?.text ?? ''
}
