import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'

/** What sign-up is measured against: the usual handler, `select … for update` and five round trips, pool of 20. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 20 })

async function signUp(member: string) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ seats: number }>(
      'select seats from usual_activities where id = 1 for update',
    )
    const taken = await client.query<{ n: string }>(
      "select count(*) as n from usual_sign_ups where activity = 1 and state = 'confirmed'",
    )
    const state = Number(taken.rows[0]?.n) < (rows[0]?.seats ?? 0) ? 'confirmed' : 'waitlisted'
    await client.query('insert into usual_sign_ups values ($1, 1, $2, $3)', [
      randomUUID(),
      member,
      state,
    ])
    await client.query('commit')
    return state
  } finally {
    client.release()
  }
}

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    const { member } = JSON.parse(body) as { member: string }
    void signUp(member).then((state) => {
      const text = JSON.stringify({ state })
      response.writeHead(200, { 'content-length': Buffer.byteLength(text) }).end(text)
    })
  })
})
server.listen(0, () =>
  console.log(`ready http://localhost:${(server.address() as AddressInfo).port}`),
)
process.once('SIGTERM', () => process.exit(0))
