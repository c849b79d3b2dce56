import type { EndpointName, ReplyOf } from '@/contract'

/** Sunday morning, 22 November 2026, in China. */
export const NOW = '2026-11-22T01:00:00.000Z'

export const wang = {
  name: '王秀英',
  memberId: '019a0000-0000-7000-8000-000000000001',
  homeBranch: '税务局退休党支部',
  offices: [],
  officeBranches: [],
  officeCommunities: [],
  helps: false,
}

/** What `session.current` says of somebody; null: a guest. */
export const currently = (me: ReplyOf<'session.current'>['me']): ReplyOf<'session.current'> => ({
  signIn: 'demo',
  weChatPhone: false,
  templates: [],
  me,
  contact: { title: '支部书记 李建国', phone: '0730-0000001' },
  bureau: { title: '老干部局', phone: '0730-0000000' },
  demoPeople: [{ persona: 'wang-xiuying', name: '王秀英', who: '税务局退休老同志' }],
})

export const partyDay: ReplyOf<'activity.list'>['items'][number] = {
  activityId: '019a0000-0000-7000-8000-000000000002',
  title: '主题党日：重温入党誓词',
  branch: '税务局退休党支部',
  place: '税务局老党员之家',
  line: 'unitBusiness',
  state: 'published',
  signUpOpensAt: '2026-11-10T00:00:00.000Z',
  signUpClosesAt: '2026-11-24T00:00:00.000Z',
  startsAt: '2026-11-25T01:00:00.000Z',
  endsAt: '2026-11-25T03:00:00.000Z',
  capacity: 30,
  reserved: 0,
  seatsTaken: 4,
  mine: {
    signUpId: '019a0000-0000-7000-8000-000000000003',
    state: 'confirmed',
    guests: 0,
    place: null,
    by: null,
  },
}

export const today: ReplyOf<'home.today'> = {
  now: NOW,
  name: '王秀英',
  next: partyDay,
  on: null,
  unread: 0,
  newArticles: 3,
  openActivities: 5,
}

/** A desk on which nothing waits. */
/** A branch that nothing is due in. */
export const noReminders: ReplyOf<'partyCalendar.list'> = {
  ...{ due: [], upcoming: null, birthdays: 0, lectures: 0, jointDays: 0, plans: [] },
}

export const officeToday: ReplyOf<'office.today'> = {
  joinings: 0,
  moves: 0,
  suggestions: 0,
  tasks: 0,
  reviews: 0,
  sentBack: 0,
  served: null,
  months: [],
}

/** A server that answers these endpoints, each with its reply, and knows no others. */
export const answering = (replies: { [Name in EndpointName]?: ReplyOf<Name> }) => (name: string) =>
  Promise.resolve(
    name in replies
      ? { ok: true, reply: (replies as Record<string, unknown>)[name] }
      : { ok: false, refusal: 'notFound' },
  )
