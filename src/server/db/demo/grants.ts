import type { DemoGrant } from './shapes'

/** Who helps whom: a daughter both parents, for one of whom the secretary wrote it down; and who asks to. */
export const grants: DemoGrant[] = [
  {
    slug: 'xiaomin-xiuying',
    helper: 'wang-xiaomin',
    elder: 'wang-xiuying',
    calls: 'mother',
    yes: { relation: 'daughter', scopes: ['plans', 'signUp', 'reminders'], consent: 'own' },
  },
  {
    slug: 'xiaomin-desheng',
    helper: 'wang-xiaomin',
    elder: 'wang-desheng',
    calls: 'father',
    yes: { relation: 'daughter', scopes: ['plans', 'signUp'], consent: 'spoken' },
  },
  { slug: 'ting-deming', helper: 'zhou-ting', elder: 'chen-deming', calls: 'other', yes: null },
]
