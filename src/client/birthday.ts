import type { ReplyOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createList } from './list'
import { createReply } from './load'

export const useBirthdays = createList(asking('birthday.list'))
export const useJoined = createReply(asking('birthday.read'))
export const useSetJoined = createAct(asking('birthday.set'))
export const useGreet = createAct(asking('birthday.greet'))
export const useMyBirthday = createReply(asking('birthday.mine'))
export const useChooseBirthday = createAct(asking('birthday.choose'))

export type Birthday = ReplyOf<'birthday.list'>['items'][number]
