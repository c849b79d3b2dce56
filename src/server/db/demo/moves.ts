import type { DemoMove } from './shapes'

/** Who waits to come into a branch: by transfer, while away, or to take part besides. */
export const moves: DemoMove[] = [
  {
    slug: 'yueying-to-tax',
    person: 'kuang-yueying',
    kind: 'home',
    from: 'commerce-grain-retired',
    to: 'tax-retired',
    daysAgo: 2,
  },
  {
    slug: 'yuzhen-to-yanglousi',
    person: 'luo-yuzhen',
    kind: 'mobile',
    from: 'tax-retired',
    to: 'yanglousi-retired',
    daysAgo: 3,
  },
  {
    slug: 'xiuying-to-science',
    person: 'wang-xiuying',
    kind: 'participating',
    from: null,
    to: 'elder-science',
    daysAgo: 1,
  },
]
