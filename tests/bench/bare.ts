import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'pg'

/** The limit reads are measured against: node:http, one primary-key select on the same small pool, nothing else. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? '', max: 4 })
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    void pool
      .query(
        "select * from members where county_code = '430682' and member_id = overlay(overlay(md5('member 7') placing '8' from 13) placing 'a' from 17)::uuid",
      )
      .then(({ rows }) => {
        const text = JSON.stringify(rows[0])
        response
          .writeHead(200, {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          })
          .end(text)
      })
  })
})
server.listen(0, () =>
  console.log(`ready http://localhost:${(server.address() as AddressInfo).port}`),
)
process.once('SIGTERM', () => process.exit(0))
