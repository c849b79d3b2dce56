import net from 'node:net'

export interface Shot {
  path: string
  token?: string
  body: unknown
}

export interface Volley {
  /** Milliseconds of each answered request, ascending. */
  times: number[]
  perSecond: number
  /** Of all answers together, without their heads. */
  bytes: number
  statuses: Map<number, number>
}

const bytesOf = ({ path, token, body }: Shot) => {
  const text = JSON.stringify(body)
  const authorization = token ? `authorization: Bearer ${token}\r\n` : ''
  return `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${authorization}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

/** Sends every shot over so many kept-open connections, each with one request under way, and times the answers. */
export async function fire(port: number, shots: Shot[], clients: number): Promise<Volley> {
  const requests = shots.map(bytesOf)
  const times: number[] = []
  const statuses = new Map<number, number>()
  let next = 0
  let bytes = 0

  const sockets = await Promise.all(Array.from({ length: clients }, () => connect(port)))
  const began = performance.now()
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((finished, failed) => {
          let sent = 0
          let answer = ''
          const shoot = () => {
            const request = requests[next++]
            if (request === undefined) return finished(void socket.end())
            sent = performance.now()
            socket.write(request)
          }
          socket.on('error', failed)
          socket.on('data', (chunk) => {
            answer += chunk.toString('latin1')
            const head = answer.indexOf('\r\n\r\n')
            if (head < 0) return
            const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0)
            if (answer.length < head + 4 + length) return
            times.push(performance.now() - sent)
            bytes += length
            const status = Number(answer.slice(9, 12))
            statuses.set(status, (statuses.get(status) ?? 0) + 1)
            answer = ''
            shoot()
          })
          shoot()
        }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return { times, perSecond: times.length / seconds, bytes, statuses }
}

const connect = (port: number) =>
  new Promise<net.Socket>((connected, failed) => {
    const socket = net.connect(port, '127.0.0.1', () => connected(socket.setNoDelay(true)))
    socket.once('error', failed)
  })

export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN

export const median = (values: number[]): number =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
