import type { Block } from './article'
import type { Scope } from './writing'

/** Pictures of one article. */
export const MOST_PICTURES = 9

/** Bytes, before the server makes it smaller. */
export const LARGEST_UPLOAD = 10_000_000

/** In seconds. */
export const LONGEST_RECORDING = 600

/** Pixels on the longer side of a picture: two phone screens wide. */
export const PICTURE_SIDE = 1_600

export const UPLOAD_KINDS = ['picture', 'recording'] as const
export type UploadKind = (typeof UPLOAD_KINDS)[number]

/**
 * Who is in a picture, as the officer says who asked them: nobody, people who agreed, or children whose
 * parents agreed (Personal Information Protection Law, articles 25, 26 and 31).
 */
export const PEOPLE_IN = ['nobody', 'adults', 'children'] as const
export type PeopleIn = (typeof PEOPLE_IN)[number]

/** The upload behind a file of a block; null: a picture that came with the program. */
export const uploadIdOf = (file: string): string | null =>
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\w+$/.exec(file)?.[1] ?? null

/** Why so many bytes cannot be taken; null when they can. */
export function sizeRefusal(bytes: number): 'fileEmpty' | 'fileTooLarge' | null {
  if (bytes === 0) return 'fileEmpty'
  return bytes > LARGEST_UPLOAD ? 'fileTooLarge' : null
}

/** Whether an article has more pictures than anybody looks at. */
export const picturesRefusal = (blocks: readonly Block[]): 'tooManyPictures' | null =>
  blocks.filter(({ kind }) => kind === 'picture').length > MOST_PICTURES ? 'tooManyPictures' : null

/** Why pictures with these people in them do not go out to these readers; null when they do. */
export function peopleRefusal(
  scope: Scope,
  people: readonly (PeopleIn | null)[],
): 'peopleNotAsked' | 'childrenInPicture' | null {
  if (people.includes(null)) return 'peopleNotAsked'
  return scope === 'public' && people.includes('children') ? 'childrenInPicture' : null
}
