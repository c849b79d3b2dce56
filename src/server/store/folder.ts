import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { minutesAfter, type Instant } from '@/domain/time'
import { isMac, mac } from '../mac'
import { PUT_MINUTES, slotOf, typeOf, type Store } from './store'

export const UPLOADS = '/uploads/'

class WrongSize extends Error {}

/** Lets exactly so many bytes pass, and holds none of them. */
const exactly = (bytes: number) =>
  async function* (chunks: AsyncIterable<Buffer>) {
    let left = bytes
    for await (const chunk of chunks) {
      left -= chunk.length
      if (left < 0) break
      yield chunk
    }
    if (left !== 0) throw new WrongSize()
  }

const ended = (response: ServerResponse, status: number, words = '') =>
  void response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words)

/** A folder of this machine, served by this server at addresses that are signed and end. */
export function folderStore(folder: string, secret: string): Store {
  const fileOf = (key: string) => path.join(folder, key)
  const sign = (method: string, key: string, until: Instant, bytes = 0) => {
    const query = { until: String(Date.parse(until)), ...(bytes && { bytes: String(bytes) }) }
    const signed = mac(secret, 'uploads', [method, key, ...Object.values(query)].join('\n'))
    return `${UPLOADS}${key}?${String(new URLSearchParams({ ...query, signed }))}`
  }
  const seen = sirv(folder, { dev: true, etag: true })

  const write = async (key: string, bytes: Parameters<typeof writeFile>[1]) => {
    // Under another name first: what is there is whole.
    const half = `${fileOf(key)}.${randomUUID()}`
    await mkdir(path.dirname(half), { recursive: true })
    try {
      await writeFile(half, bytes)
      await rename(half, fileOf(key))
    } catch (error) {
      await rm(half, { force: true })
      throw error
    }
  }

  return {
    putUrl: async (key, bytes, now) => sign('PUT', key, minutesAfter(now, PUT_MINUTES), bytes),
    getUrl: async (key, now) => sign('GET', key, slotOf(now).until),
    read: (key) =>
      readFile(fileOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      }),
    write,
    remove: (key) => rm(fileOf(key), { force: true }),

    async serve(request, response, now) {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://uploads')
      const key = pathname.slice(UPLOADS.length)
      const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
      const [until = '', bytes = '', signed = ''] = ['until', 'bytes', 'signed'].map(
        (name) => searchParams.get(name) ?? undefined,
      )
      const text = [method, key, until, ...(bytes ? [bytes] : [])].join('\n')
      const seconds = Math.floor((Number(until) - Date.parse(now)) / 1000)
      if (!isMac(secret, 'uploads', text, signed) || seconds <= 0)
        return ended(response, 403, '这个地址不能用了')
      if (method === 'PUT') return take(request, response, key, Number(bytes))
      response.setHeader('cache-control', `private, max-age=${seconds}`)
      response.setHeader('content-type', typeOf(key))
      response.setHeader('x-content-type-options', 'nosniff')
      request.url = `/${key}`
      seen(request, response, () => ended(response, 404))
    },
  }

  async function take(
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    bytes: number,
  ) {
    try {
      await write(key, exactly(bytes)(request))
      ended(response, 200)
    } catch (error) {
      if (!(error instanceof WrongSize)) throw error
      // The rest of a body that is too large is not worth reading.
      response.setHeader('connection', 'close')
      ended(response, 400)
    }
  }
}
