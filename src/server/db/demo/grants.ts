import type { DemoGrant } from './shapes'

/** Who helps whom: a daughter both parents, for one of whom the secretary wrote it down; and who asks to. */
export const grants: DemoGrant[] = [
  {
    slug: 'xiaomin-xiuying',
    helper: 'wang-xiaomin',
    elder: 'wang-xiuying',
    calls: 'mother',
    relation: 'daughter',
    yes: { scopes: ['plans', 'signUp', 'reminders'], consent: 'own' },
  },
  {
    slug: 'xiaomin-desheng',
    helper: 'wang-xiaomin',
    elder: 'wang-desheng',
    calls: 'father',
    relation: 'daughter',
    yes: { scopes: ['plans', 'signUp'], consent: 'spoken' },
  },
  {
    slug: 'ting-deming',
    helper: 'zhou-ting',
    elder: 'chen-deming',
    calls: 'other',
    relation: 'other',
    yes: null,
  },
]
