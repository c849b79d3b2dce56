import { create } from 'zustand'
import {
  loadedFrom,
  onAskAgain,
  personal,
  refreshed,
  sameQuestion,
  type Ask,
  type Freshness,
  type Loaded,
} from './load'
import { problemOf, type Problem } from './words'

interface Page<Item> {
  items: Item[]
  next: string | null
}

interface PageRequest {
  after?: string | undefined
  size?: number | undefined
}

export interface ListStore<Filter, Item> {
  loaded: Loaded<Item[]>
  /** What stands under the list: nothing more, more to come, on its way, or why it did not come. */
  more: 'end' | 'ready' | 'busy' | Problem
  /** What was asked last. An answer to an older question, or to another person's, is dropped. */
  filter: Filter | null
  cursor: string | null
  /** Asks for the first page; the same filter again quietly refreshes as many as are shown. */
  open: (filter: Filter) => Promise<void>
  /** Appends the next page; when it does not come, what is shown stays. */
  next: () => Promise<void>
}

const PAGE = 20
const LARGEST_PAGE = 50

const shownPage = <Item>(loaded: Loaded<Item[]>, cursor: string | null) => ({
  loaded,
  cursor,
  more: cursor === null ? ('end' as const) : ('ready' as const),
})

/** A store for a list that comes page by page. */
export const createList = <Request extends PageRequest, Item>(
  ask: Ask<Request, Page<Item>>,
  { fresh = false }: Freshness = {},
) => {
  type Filter = Omit<Request, keyof PageRequest>
  const askPage = (filter: Filter, page: PageRequest) => ask({ ...filter, ...page } as Request)

  const useStore = personal(
    create<ListStore<Filter, Item>>()((set, get) => ({
      loaded: { state: 'loading' },
      more: 'end',
      filter: null,
      cursor: null,
      open: async (filter) => {
        const before = get()
        const quiet =
          !fresh && before.loaded.state === 'shown' && sameQuestion(before.filter, filter)
        const shown = quiet && before.loaded.state === 'shown' ? before.loaded.reply.length : 0
        set(
          quiet ? { filter } : { filter, loaded: { state: 'loading' }, more: 'end', cursor: null },
        )
        const answer = await askPage(filter, {
          size: Math.min(LARGEST_PAGE, Math.max(PAGE, shown)),
        })
        const { filter: asked, loaded, cursor } = get()
        if (asked !== filter) return
        const came = loadedFrom(answer.ok ? { ...answer, reply: answer.reply.items } : answer)
        const after = refreshed(loaded, came)
        if (after === came && answer.ok) return set(shownPage(came, answer.reply.next))
        set(after.state === 'shown' ? shownPage(after, cursor) : { loaded: after })
      },
      next: async () => {
        const { filter, cursor, more } = get()
        if (more === 'busy' || filter === null || cursor === null) return
        set({ more: 'busy' })
        const answer = await askPage(filter, { after: cursor, size: PAGE })
        const { filter: asked, loaded } = get()
        if (asked !== filter || loaded.state !== 'shown') return
        if (!answer.ok) return set({ more: problemOf(answer.refusal, answer.detail) })
        const reply = [...loaded.reply, ...answer.reply.items]
        set(shownPage({ ...loaded, reply }, answer.reply.next))
      },
    })),
  )
  onAskAgain(() => {
    const { filter, open } = useStore.getState()
    if (filter !== null) void open(filter)
  })
  return useStore
}
