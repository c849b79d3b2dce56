import fs from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type ModuleOptions = Parameters<NodeFS['init']>[1]

interface NodeFsStream {
  nfd?: number
  node: unknown
}

interface NodeFsModule {
  NODEFS: {
    realPath(node: unknown): string
    stream_ops: { fsync?: (stream: NodeFsStream) => number }
  }
}

/**
 * PGlite's file system, with syncs that reach the disk: as shipped, emscripten's fsync does nothing,
 * and a commit could be lost with the machine's power.
 */
export class SyncingNodeFS extends NodeFS {
  override async init(pg: PGlite, options: ModuleOptions) {
    const ready = await super.init(pg, options)
    const hook = (module: unknown) => {
      const { NODEFS } = module as NodeFsModule
      NODEFS.stream_ops.fsync = ({ nfd, node }) => {
        if (nfd === undefined) syncFolder(NODEFS.realPath(node))
        else fs.fdatasyncSync(nfd)
        return 0
      }
    }
    const preRun = [...(ready.emscriptenOpts.preRun as unknown[]), hook]
    return { emscriptenOpts: { ...ready.emscriptenOpts, preRun } as ModuleOptions }
  }
}

function syncFolder(path: string) {
  const folder = fs.openSync(path, 'r')
  fs.fsyncSync(folder)
  fs.closeSync(folder)
}

/** `-F` is PostgreSQL's "never sync"; PGlite starts with it unless told. */
export const DURABLE_START: NonNullable<PGliteOptions['startParams']> = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]
