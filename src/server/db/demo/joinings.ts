import type { DemoJoining } from './shapes'

/** Who asks to be written in; the number is the one of the roster. */
export const joinings: DemoJoining[] = [
  {
    slug: 'qiu-fumin',
    person: 'qiu-fumin',
    branch: 'tax-retired',
    phone: '13800000009',
    daysAgo: 1,
  },
]
