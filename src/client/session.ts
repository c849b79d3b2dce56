import { create } from 'zustand'
import type { ReplyOf } from '@/contract'
import { strings } from '@/strings'
import { useActing } from './acting'
import { call, keepToken } from './call'
import { forgetKept } from './kept'
import { forgetEverything, loadedFrom, refreshed, type Loaded } from './load'
import { forgetOutbox, sendWaiting } from './outbox'
import { recall, remember } from './platform'
import { usePractising } from './practice'

type Current = ReplyOf<'session.current'>
export type Contact = Current['contact']
export type Me = Current['me']

interface Session {
  /** Who the server takes me for, and how this deployment signs in. */
  current: Loaded<Current>
  /** Whom to call; remembered, because it is needed most when there is no net. */
  contact: Contact | null
  /** The county's bureau, for whoever would rather not call the branch; remembered too. */
  bureau: Contact | null
  load: () => Promise<void>
  /** Becomes a demo person (only where the deployment offers them). */
  beDemo: (persona: string) => Promise<void>
  logOut: () => Promise<void>
  /** The server knows this person no more: nor does this phone. */
  left: () => Promise<void>
}

const remembered = (name: 'contact' | 'bureau'): Contact | null => {
  const text = recall(name)
  return text === null ? null : (JSON.parse(text) as Contact)
}

/** Who is here. On WeChat signing in asks nothing of the person: the first call does it. */
export const useSession = create<Session>()((set, get) => {
  const becomeSomebody = async () => {
    forgetEverything()
    forgetKept()
    forgetOutbox()
    set({ current: { state: 'loading' } })
    await get().load()
  }
  return {
    current: { state: 'loading' },
    contact: remembered('contact'),
    bureau: remembered('bureau'),
    load: async () => {
      const answer = await call('session.current', {})
      set({ current: refreshed(get().current, loadedFrom(answer)) })
      if (!answer.ok) return
      const { contact, bureau } = answer.reply
      remember('contact', JSON.stringify(contact))
      remember('bureau', JSON.stringify(bureau))
      set({ contact, bureau })
    },
    beDemo: async (persona) => {
      const answer = await call('session.demo', { persona })
      if (!answer.ok) return set({ current: loadedFrom<Current>(answer) })
      keepToken(answer.reply.token)
      await becomeSomebody()
    },
    logOut: async () => {
      await sendWaiting()
      await call('session.logOut', {})
      // Whatever the server answered, this phone must not act for the person any more.
      keepToken(null)
      await becomeSomebody()
    },
    left: async () => {
      keepToken(null)
      await becomeSomebody()
    },
  }
})

/** Who practises without being registered: 新来的同志 may sign up too. */
const NEWCOMER = {
  name: strings.practice.newcomer,
  memberId: 'newcomer',
  homeBranch: null,
  offices: [],
  officeBranches: [],
  officeCommunities: [],
  helps: false,
}

/** The person as the server knows them, or the elder they act for; null for a guest and while nothing is known yet. */
export function useMe(): Me {
  const me = useSession(({ current }) => (current.state === 'shown' ? current.reply.me : null))
  const practising = usePractising()
  const elder = useActing((acting) => acting.elder)
  if (me && elder) return { ...NEWCOMER, name: elder.name, memberId: elder.elderId }
  if (!practising || me?.memberId) return me
  return { ...NEWCOMER, ...me, memberId: NEWCOMER.memberId }
}

/** Somebody the county has no record of: neither a member nor in any office. */
export const isGuest = (me: Me): boolean =>
  me === null || (me.memberId === null && me.offices.length === 0)
