import * as z from 'zod'
import { LONGEST_RECORDING, PEOPLE_IN, UPLOAD_KINDS } from '@/domain/upload'
import { endpoint } from './endpoint'
import { id } from './fields'

const uploadId = id('文件')

export const begin = endpoint({
  // Before the bytes: they go to the store by themselves, never through a cloud function's event.
  summary: 'Where to put the bytes of a picture or recording, for a quarter of an hour',
  audience: 'officer',
  request: {
    uploadId,
    /** Whose it is: one of the two. */
    branchId: id('支部').optional(),
    communityId: id('社区').optional(),
    kind: z.enum(UPLOAD_KINDS).meta({ title: '照片还是录音' }),
    bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ title: '大小' }),
    /** Of a recording. */
    seconds: z.int().min(1).max(LONGEST_RECORDING).meta({ title: '录音的长短' }).optional(),
  },
  /** null: it is there already. */
  reply: z.object({ url: z.string().nullable() }),
  refusals: ['fileEmpty', 'fileTooLarge'],
})

export const finish = endpoint({
  summary: 'What was put there, made small and clean: the file for a block, and where to see it',
  audience: 'officer',
  request: { uploadId },
  reply: z.object({ file: z.string(), url: z.string() }),
  refusals: ['fileMissing', 'notAPicture', 'pictureBroken', 'pictureTooWide', 'notARecording'],
})

export const agree = endpoint({
  summary: 'Who is in a picture, and that they, or the parents of children, agreed',
  audience: 'officer',
  request: { uploadId, people: z.enum(PEOPLE_IN).meta({ title: '照片里的人' }) },
  reply: z.object({}),
})
