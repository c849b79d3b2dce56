import type { Chunk } from 'webpack'

/** The pages a chunk of the browser build is loaded with, such as `./pages/home/index`. */
const pagesOf = (chunk: Chunk): string[] =>
  [...chunk.groupsIterable].flatMap(({ origins }) => origins.map(({ request }) => request))

const isOf = (folder: string) => (chunk: Chunk) =>
  pagesOf(chunk).some((page) => page.includes(`/${folder}/`))

/**
 * What several pages share is loaded with the first of them, not again with each. Whoever opens the
 * first page waits neither for what only the desk's pages share nor for what the other rooms' do.
 */
export const shared = {
  name: (_: unknown, users: Chunk[]) => {
    if (users.some(isOf('pages'))) return 'shared'
    return users.every(isOf('desk')) ? 'desk' : 'rooms'
  },
  chunks: 'async',
  minChunks: 3,
  enforce: true,
}

/** What the first page needs beside the program itself. */
export const isForHome = (chunk: Chunk): boolean =>
  chunk.name === 'shared' || (!chunk.name && isOf('pages/home')(chunk))
