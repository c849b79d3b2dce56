import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { dispatch } from './dispatch'
import type { House } from './outcome'
import { answers } from './sql/health'
import { UPLOADS } from './store/folder'
import { letGo } from './watching'

const LARGEST_BODY = 100_000
const API = '/api/'

type Serve = (request: IncomingMessage, response: ServerResponse) => void

class BodyTooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, status: number, body: unknown, requestId?: string) {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...(requestId ? { 'x-request-id': requestId } : {}),
  })
  response.end(text)
}

const refuse = (response: ServerResponse, status: number, field: string) =>
  send(response, status, { ok: false, refusal: 'badRequest', detail: { field } })

const callerOf = ({ headers }: IncomingMessage) => {
  const token = /^Bearer (\S{20,200})$/.exec(headers.authorization ?? '')?.[1]
  return token ? { token } : null
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') return refuse(response, 405, 'POST')
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return refuse(response, 415, 'application/json')
  }
  let body: unknown
  try {
    body = JSON.parse(await readBody(request))
  } catch (error) {
    const tooLarge = error instanceof BodyTooLarge
    // The rest of a body that is too large is not worth reading.
    if (tooLarge) response.setHeader('connection', 'close')
    return refuse(response, tooLarge ? 413 : 400, 'JSON')
  }
  const name = (request.url ?? '').slice(API.length)
  const { status, body: outcome, requestId } = await dispatch(house, callerOf(request), name, body)
  send(response, status, outcome, requestId)
}

/** 200 only when the database answers. */
async function healthz({ db }: House, response: ServerResponse) {
  const healthy = await answers(db)
  send(response, healthy ? 200 : 503, { ok: healthy })
}

const answering = new WeakMap<Server, Set<ServerResponse>>()

/** The HTTP door: the API under /api/, and everything else from `files`. */
export function httpServer(house: House, files: Serve): Server {
  const running = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    running.add(response)
    response.once('close', () => running.delete(response))
    const url = request.url ?? '/'
    if (url.startsWith(API)) {
      // Only a broken connection ends here: dispatch turns everything else into an answer.
      answer(house, request, response).catch(() => response.destroy())
    } else if (url.startsWith(UPLOADS) && house.store.serve) {
      // Likewise; and half a body, or a full disk: the phone tries again.
      house.store.serve(request, response, house.now()).catch(() => response.destroy())
    } else if (url === '/healthz') void healthz(house, response)
    else files(request, response)
  })
  answering.set(server, running)
  return server
}

/** Takes no new connections, finishes what runs, then resolves. */
export async function stopServing(server: Server): Promise<void> {
  const stopped = once(server, 'close')
  server.close()
  letGo()
  const running = answering.get(server) ?? []
  for (const response of running) await once(response, 'close')
  // Left are connections kept for a next request or opened in advance; Node would wait for the latter.
  server.closeAllConnections()
  await stopped
}
