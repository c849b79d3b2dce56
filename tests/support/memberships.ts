import type { ReplyOf } from '@/contract'

type Mine = ReplyOf<'membership.mine'>

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`

/** Wang Xiuying's branches: home, one she takes part in, one of before. */
export const memberships: Mine['memberships'] = [
  { branchId: id('b1'), branch: '税务局退休党支部', kind: 'home', from: '2020-09-01', to: null },
  {
    branchId: id('b2'),
    branch: '老年协会党支部',
    kind: 'participating',
    from: '2026-01-05',
    to: null,
  },
  { branchId: id('b3'), branch: '一中党支部', kind: 'home', from: '2001-01-01', to: '2020-09-01' },
]

/** What she waits for. */
export const move: Mine['moves'][number] = {
  moveId: id('e1'),
  kind: 'participating',
  name: '王秀英',
  from: '税务局退休党支部',
  to: '老科协党支部',
  certificate: null,
  askedAt: '2026-11-21T01:00:00.000Z',
  state: 'asked',
  words: null,
}
