import type { ReplyOf } from '@/contract'

type Mine = ReplyOf<'helper.mine'>

/** Wang Xiaomin, who asked to help, and said that she is the daughter. */
export const xiaomin: Mine['helpers'][number] = {
  grantId: '019a0000-0000-7000-8000-0000000000d1',
  name: '王小敏',
  relation: 'daughter',
  state: 'asked',
  scopes: [],
  until: null,
}

export const daughter: Mine['helpers'][number] = {
  ...xiaomin,
  state: 'active',
  scopes: ['plans', 'signUp'],
  until: '2027-11-22',
}

/** Her mother, as she sees her. */
export const mother: Mine['elders'][number] = {
  grantId: xiaomin.grantId,
  state: 'active',
  scopes: ['plans', 'signUp'],
  until: '2027-11-22',
  calls: 'mother',
  elder: { elderId: '019a0000-0000-7000-8000-000000000001', name: '王秀英' },
}
