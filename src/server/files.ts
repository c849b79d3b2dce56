import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

const YEAR = 31_536_000
/** The build puts a hash of the content into these names: what is under one never changes. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/

/**
 * Serves the browser build and the pictures. The browser build brings its own .br and .gz twins
 * (config/compress.ts); only hashed names may be kept by a browser without asking again.
 */
export function fileServer(h5Folder: string, picturesFolder: string) {
  const h5 = sirv(h5Folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      const kept = HASHED.test(pathname) ? `public, max-age=${YEAR}, immutable` : 'no-cache'
      response.setHeader('cache-control', kept)
      response.setHeader('x-content-type-options', 'nosniff')
    },
  })
  const pictures = sirv(picturesFolder, { etag: true, maxAge: 3_600 })
  const missing = (response: ServerResponse) => () => {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('这里没有这一页')
  }
  return (request: IncomingMessage, response: ServerResponse) => {
    const { url = '/' } = request
    if (!url.startsWith('/pictures/')) return h5(request, response, missing(response))
    request.url = url.slice('/pictures'.length)
    pictures(request, response, missing(response))
  }
}
