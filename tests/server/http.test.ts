import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { fileServer } from '@/server/files'
import { httpServer, stopServing } from '@/server/http'
import type { House } from '@/server/outcome'
import { freshDb } from '../support/database'
import { World, type Person } from '../support/world'

const root = mkdtempSync(path.join(tmpdir(), 'yinling-http-'))
const h5 = path.join(root, 'h5')
const SCRIPT = 'js/app.0123abcd.js'
const CODE = `${'say("银龄"); '.repeat(100)}`

let world: World
let member: Person
let server: Server

/** Also those a failed test left open. */
const listeners: Server[] = []
const listen = (house: House) =>
  new Promise<Server>((listening) => {
    const made = httpServer(house, fileServer(h5, path.join(root, 'pictures')))
    listeners.push(made)
    made.listen(0, '127.0.0.1', () => listening(made))
  })
const portOf = (of: Server) => (of.address() as AddressInfo).port

beforeAll(async () => {
  mkdirSync(path.join(h5, 'js'), { recursive: true })
  mkdirSync(path.join(root, 'pictures'))
  writeFileSync(path.join(h5, 'index.html'), '<title>银龄e家</title>')
  writeFileSync(path.join(h5, SCRIPT), CODE)
  writeFileSync(path.join(h5, `${SCRIPT}.br`), brotliCompressSync(CODE))
  writeFileSync(path.join(h5, `${SCRIPT}.gz`), gzipSync(CODE))
  writeFileSync(path.join(root, 'pictures', 'tea.svg'), '<svg/>')
  writeFileSync(path.join(root, 'secret.txt'), 'secret')
  world = await World.open()
  member = await world.person('王秀英')
  server = await listen(world.house)
})
afterAll(async () => {
  for (const open of listeners) open.close().closeAllConnections()
  await world.close()
  rmSync(root, { recursive: true })
})

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** The bare protocol: fetch would tidy up the paths and headers these tests are about. */
const ask = (url: string, { method = 'GET', headers = {}, body }: Asked = {}, of = server) =>
  new Promise<{ status: number; headers: IncomingMessage['headers']; bytes: Buffer; text: string }>(
    (answered, failed) => {
      const asking = request(
        { host: '127.0.0.1', port: portOf(of), path: url, method, headers },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', failed).on('end', () => {
            const bytes = Buffer.concat(chunks)
            const { statusCode: status = 0, headers: got } = response
            answered({ status, headers: got, bytes, text: bytes.toString() })
          })
        },
      )
      asking.on('error', failed).end(body)
    },
  )

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (name: string, body: string, headers: Record<string, string> = {}) =>
  ask(`/api/${name}`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body })

describe('the API', () => {
  test('answers with the outcome, the request’s id, and nothing to be kept', async () => {
    const { status, headers, text } = await post('home.today', '{}')
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.parse(text)).toMatchObject({ ok: true, reply: { name: null } })
  })

  test('knows the bearer of a token', async () => {
    const { text } = await post('home.today', '{}', { authorization: `Bearer ${member.token}` })
    expect(JSON.parse(text)).toMatchObject({ reply: { name: '王秀英' } })
    const stranger = await post('home.today', '{}', { authorization: `Bearer ${'x'.repeat(43)}` })
    expect(stranger.status).toBe(401)
  })

  test.each([
    ['nothing', ''],
    ['half of it', '{"a":'],
    ['words', '你好'],
  ])('refuses %s as JSON with 400', async (_, body) => {
    const { status, text } = await post('home.today', body)
    expect([status, JSON.parse(text)]).toMatchObject([400, { ok: false, refusal: 'badRequest' }])
  })

  test('refuses what is not JSON by its type with 415', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
      expect((await post('home.today', '{}', { 'content-type': type })).status).toBe(415)
  })

  test('refuses other methods with 405, other names with 404', async () => {
    expect((await ask('/api/home.today')).status).toBe(405)
    expect((await ask('/api/home.today', { method: 'DELETE' })).status).toBe(405)
    expect((await post('home.tomorrow', '{}')).status).toBe(404)
    expect((await post('', '{}')).status).toBe(404)
  })

  test('reads a hundred kilobytes and refuses more with 413, said or unsaid', async () => {
    const sized = (bytes: number) => JSON.stringify({ x: 'x'.repeat(bytes - 8) })
    expect((await post('home.today', sized(100_000))).status).toBe(400)
    expect((await post('home.today', sized(100_001))).status).toBe(413)
    const chunked = { 'transfer-encoding': 'chunked' }
    expect((await post('home.today', sized(3_000_000), chunked)).status).toBe(413)
    expect((await post('home.today', '{}')).status).toBe(200)
  })
})

describe('healthz', () => {
  test('is 200 while the database answers and 503 when it is gone', async () => {
    const other = await World.open(await freshDb())
    const short = await listen(other.house)
    expect((await ask('/healthz', {}, short)).status).toBe(200)
    await other.close()
    expect(await ask('/healthz', {}, short)).toMatchObject({ status: 503, text: '{"ok":false}' })
    await stopServing(short)
  })
})

describe('files', () => {
  test('only names with a hash are kept by a browser', async () => {
    expect((await ask(`/${SCRIPT}`)).headers['cache-control']).toMatch(
      /max-age=31536000, immutable/,
    )
    const page = await ask('/')
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(page.text).toContain('银龄e家')
  })

  test.each([
    ['br', brotliCompressSync(CODE)],
    ['gzip', gzipSync(CODE)],
  ])('the %s twin goes to who takes it', async (encoding, bytes) => {
    const answer = await ask(`/${SCRIPT}`, { headers: { 'accept-encoding': encoding } })
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(answer.bytes.equals(bytes)).toBe(true)
  })

  test('a picture is there, and nothing outside the two folders', async () => {
    expect((await ask('/pictures/tea.svg')).headers['content-type']).toBe('image/svg+xml')
    for (const url of [
      '/../secret.txt',
      '/pictures/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/pictures/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/js/../../secret.txt',
      '//secret.txt',
      '/secret.txt%00.svg',
      '/%e0%a4%a',
    ])
      expect(await ask(url)).toMatchObject({ status: 404, text: '这里没有这一页' })
  })
})

describe('stopping', () => {
  /** A house whose database takes its time. */
  const slow = (ms: number): House => ({
    ...world.house,
    db: {
      ...world.db,
      query: async (sql, values) => {
        await new Promise((later) => setTimeout(later, ms))
        return world.db.query(sql, values)
      },
    },
  })
  const raw = (of: Server) =>
    new Promise<Socket>((connected) => {
      const socket = connect(portOf(of), '127.0.0.1', () => connected(socket))
      // The server may close it as it likes.
      socket.on('error', () => undefined)
    })
  const secondsToStop = async (of: Server) => {
    const began = performance.now()
    await stopServing(of)
    return (performance.now() - began) / 1000
  }

  test('finishes what runs, and takes nothing new', async () => {
    const stopping = await listen(slow(400))
    const asked = {
      method: 'POST',
      headers: { ...JSON_TYPE, connection: 'keep-alive' },
      body: '{}',
    }
    const running = ask('/api/session.current', asked, stopping)
    await new Promise((later) => setTimeout(later, 100))
    const port = portOf(stopping)
    const seconds = secondsToStop(stopping)
    await expect(ask('/healthz', {}, { address: () => ({ port }) } as Server)).rejects.toThrow(
      'ECONNREFUSED',
    )
    expect(await running).toMatchObject({ status: 200 })
    expect(await seconds).toBeLessThan(2)
  })

  test('waits for nobody who keeps a connection open without asking', async () => {
    const stopping = await listen(world.house)
    const [silent, used] = [await raw(stopping), await raw(stopping)]
    used.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')
    await new Promise((answered) => used.once('data', answered))
    expect(await secondsToStop(stopping)).toBeLessThan(2)
    silent.destroy()
    used.destroy()
  })
})
