import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Compilation, sources, type Compiler } from 'webpack'

const WORKER = path.resolve(__dirname, './service-worker.js')

/** Adds the service worker to the browser build, with the names of all files it is to keep. */
export default class ServiceWorkerPlugin {
  apply(compiler: Compiler) {
    // After this stage nothing is renamed or added.
    const after = { name: 'service-worker', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }
    compiler.hooks.thisCompilation.tap('service-worker', (compilation) =>
      compilation.hooks.processAssets.tap(after, (assets) => {
        const files = Object.keys(assets).filter((file) => /\.(js|css)$/.test(file))
        const worker = `const FILES = ${JSON.stringify(files)}\n${readFileSync(WORKER, 'utf8')}`
        compilation.emitAsset('service-worker.js', new sources.RawSource(worker))
      }),
    )
  }
}
