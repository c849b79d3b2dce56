import type { ReplyOf } from '@/contract'

/** Qiu Fumin asked yesterday to be written into the branch of the tax office. */
export const qiu: NonNullable<ReplyOf<'joining.mine'>['last']> = {
  joiningId: '019a0000-0000-7000-8000-00000000000c',
  name: '邱福民',
  branch: '税务局退休党支部',
  contact: { title: '支部书记 李建国', phone: '0730-0000001' },
  state: 'waiting',
  sentAt: '2026-11-21T01:00:00.000Z',
  words: null,
}
