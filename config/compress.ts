import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

/** Puts a .br and a .gz beside every text file of the browser build, once, instead of at each request. */
const FOLDER = 'dist/h5'
const TEXT = /\.(js|css|html|svg|json)$/
const packed = { br: promisify(brotliCompress), gz: promisify(gzip) }

for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name)) continue
  const file = path.join(entry.parentPath, entry.name)
  const bytes = readFileSync(file)
  // Not awaited: the next file is packed meanwhile, on the other core.
  void packed.br(bytes).then((small) => writeFileSync(`${file}.br`, small))
  void packed.gz(bytes, { level: 9 }).then((small) => writeFileSync(`${file}.gz`, small))
}
