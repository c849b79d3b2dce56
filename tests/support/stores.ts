import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import { httpServer, stopServing } from '@/server/http'
import { openStore } from '@/server/store/store'
import type { World } from './world'

interface Running {
  /** The address of this server in front of one that begins with a slash. */
  origin: string
  stop(): Promise<void>
}

/** Makes the world keep files in its folder, and serves them as the product does. */
async function inFolder(world: World): Promise<Running> {
  const server = httpServer(world.house, (_, response) => response.writeHead(404).end())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, stop: () => stopServing(server) }
}

/** Makes the world keep files in a bucket of a real S3 server on this machine. */
async function inBucket(world: World): Promise<Running> {
  const directory = mkdtempSync(path.join(tmpdir(), 'yinling-s3-'))
  const s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: 'pictures', configs: [] }],
  })
  const { port } = await s3.run()
  world.house.store = openStore({
    ...world.config,
    files: {
      url: `http://127.0.0.1:${port}/pictures`,
      region: 'ap-guangzhou',
      keyId: 'S3RVER',
      secret: 'S3RVER',
    },
  })
  return {
    origin: '',
    async stop() {
      await s3.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** Where files can lie: every test of them runs with each. */
export const STORES = { folder: inFolder, bucket: inBucket }
