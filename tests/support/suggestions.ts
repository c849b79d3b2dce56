import type { ReplyOf } from '@/contract'

/** What Wang Xiuying said yesterday, received by her branch. */
export const lamp: ReplyOf<'suggestion.mine'>['items'][number] = {
  suggestionId: '019a0000-0000-7000-8000-00000000000b',
  about: 'other',
  words: '楼道的灯不亮',
  callMe: false,
  branch: '税务局退休党支部',
  state: 'received',
  sentAt: '2026-11-21T01:00:00.000Z',
  dueAt: '2026-11-28T01:00:00.000Z',
  answer: null,
  answeredAt: null,
}
