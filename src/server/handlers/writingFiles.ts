import type { Block } from '@/domain/article'
import { peopleRefusal, uploadIdOf } from '@/domain/upload'
import type { Db } from '../db/db'
import { findUploads } from '../sql/upload'
import type { Writing } from '../sql/writing'
import { fileAddress, type Files } from './files'

/** The pictures and recordings in an article, in order. */
export const filesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('file' in block ? [block.file] : []))

const uploadsOf = (db: Db, blocks: readonly Block[], lock = '') =>
  findUploads(
    db,
    filesOf(blocks).flatMap((file) => uploadIdOf(file) ?? []),
    lock,
  )

/** What an officer sees beside the blocks. */
export async function filesIn(context: Files, blocks: readonly Block[]) {
  const uploads = await uploadsOf(context.db, blocks)
  return Promise.all(
    filesOf(blocks).map(async (file) => {
      const people = uploads.find((one) => one.file === file)?.people ?? null
      return { file, url: await fileAddress(context, file), people }
    }),
  )
}

/** Whether every file belongs to the article already, or is what the branch uploaded for such a block. */
export async function filesAreOwn(
  tx: Db,
  own: string[],
  branchId: string,
  blocks: readonly Block[],
) {
  const added = blocks.filter((block) => 'file' in block && !own.includes(block.file))
  // Held, so that none is thrown away meanwhile as an orphan.
  const uploads = await uploadsOf(tx, added, 'for share')
  return added.every((block) =>
    uploads.some(
      ({ file, kind, seconds, ...upload }) =>
        'file' in block &&
        file === block.file &&
        kind === block.kind &&
        upload.branchId === branchId &&
        upload.spokenBy === null &&
        (block.kind === 'picture' || seconds === block.seconds),
    ),
  )
}

/** Why the pictures in it may not go out to whom it is for; those of the program show nobody. */
export const outRefusal = async (tx: Db, { blocks, scope }: Writing) =>
  peopleRefusal(
    scope,
    (await uploadsOf(tx, blocks))
      .filter(({ kind }) => kind === 'picture')
      .map(({ people }) => people),
  )
