import { Compilation, sources, type Chunk, type Compiler } from 'webpack'

/**
 * Lets the browser fetch what the first page needs together with the program itself, not only once that
 * has started: on a slow net the page comes a round trip or two sooner.
 */
export default class PreloadPlugin {
  constructor(private readonly isNeeded: (chunk: Chunk) => boolean) {}

  apply(compiler: Compiler) {
    // After this stage nothing is renamed, and the page is written.
    const after = { name: 'preload', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }
    compiler.hooks.thisCompilation.tap('preload', (compilation) =>
      compilation.hooks.processAssets.tap(after, () => {
        const files = [...compilation.chunks]
          .filter(this.isNeeded)
          .flatMap(({ files }) => [...files])
        const links = files.map((file) => {
          const kind = file.endsWith('.css') ? 'style' : 'script'
          return `<link rel="preload" as="${kind}" href="./${file}">`
        })
        compilation.updateAsset('index.html', (page) => {
          const html = String(page.source())
          return new sources.RawSource(html.replace('</head>', `${links.join('')}</head>`))
        })
      }),
    )
  }
}
