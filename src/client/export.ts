import type { ReplyOf } from '@/contract'
import { pastDayWords, pastMomentWords, type Instant } from '@/domain/time'
import type { AttendanceMark } from '@/domain/rollCall'
import { hoursWords } from '@/domain/service'
import { strings } from '@/strings'
import { now } from './clock'
import { officeWords, seenWords } from './privacy'

type Export = ReplyOf<'privacy.export'>

interface Fact {
  label: string
  answer: string
  detail?: string | undefined
}

const words = strings.privacyExport

const day = (at: Instant) => pastDayWords(at, now())
const moment = (at: Instant) => pastMomentWords(at, now())

/** A calendar day as it is said: 从2024年9月1日 星期日起 */
function span(from: string, to: string | null): string {
  const say = (date: string) => day(`${date}T00:00:00.000Z`)
  return to === null ? words.since(say(from)) : words.span(say(from), say(to))
}

function aboutMe({ account, member }: Export): Fact[] {
  const { me, year, empty } = words
  const signIn = account.identity.startsWith('demo:') ? me.demo : me.weChat
  return [
    { label: me.name, answer: (member?.name ?? account.name) || empty },
    ...(member
      ? [
          { label: me.birthYear, answer: year(member.birthYear) },
          {
            label: me.joinedPartyYear,
            answer: member.joinedPartyYear === null ? empty : year(member.joinedPartyYear),
          },
          { label: me.phone, answer: member.phone ?? empty },
          { label: me.community, answer: member.community ?? empty },
        ]
      : []),
    { label: me.signIn, answer: signIn },
  ]
}

const signUpState = (state: Export['signUps'][number]['state']) =>
  state === 'cancelled'
    ? words.signUps.cancelled
    : state === 'confirmed'
      ? strings.party.confirmed
      : strings.party.waiting

const changedMark = (mark: AttendanceMark | null) =>
  mark === null ? words.attendanceChanges.none : strings.marks[mark]

const messageWords = (kind: string): string => {
  const headlines: Partial<Record<string, string>> = strings.messages.headlines
  return headlines[kind] ?? strings.messages.title
}

/** Everything that is kept about me as facts, room by room; the file has all of it in full. */
export const exportSections = (all: Export): { id: string; title: string; facts: Fact[] }[] => [
  { id: 'me', title: words.me.title, facts: aboutMe(all) },
  {
    id: 'memberships',
    title: words.memberships.title,
    facts: all.memberships.map(({ branch, kind, from, to }) => ({
      label: words.memberships[kind],
      answer: branch,
      detail: span(from, to),
    })),
  },
  {
    id: 'moves',
    title: words.moves.title,
    facts: all.moves.map(({ branch, kind, state, at }) => ({
      label: moment(at),
      answer: branch,
      detail: `${words.memberships[kind]}，${words.moves[state]}`,
    })),
  },
  {
    id: 'joinings',
    title: words.joinings.title,
    facts: all.joinings.map(({ branch, state, at }) => ({
      label: moment(at),
      answer: branch,
      detail: words.joinings.states[state],
    })),
  },
  {
    id: 'helpers',
    title: words.helpers.title,
    facts: all.helpers.map(({ relation, calls, byMe, state, askedAt }) => ({
      label: moment(askedAt),
      answer: byMe
        ? words.helpers.theirs(strings.kin.elder[calls])
        : relation
          ? words.helpers.mine(strings.kin.helper[relation])
          : words.helpers.asks,
      detail: words.helpers[state],
    })),
  },
  {
    id: 'slips',
    title: words.slips.title,
    facts: all.slips.map(({ at, until, ended }) => ({
      label: moment(at),
      answer: ended === null && now() < until ? words.slips.open : words.slips.ended,
    })),
  },
  {
    id: 'offices',
    title: words.offices,
    facts: all.offices.map(({ from, to, ...office }) => ({
      label: span(from, to),
      answer: officeWords(office),
    })),
  },
  {
    id: 'signUps',
    title: words.signUps.title,
    facts: all.signUps.map(({ title, state, guests, needs, at }) => ({
      label: moment(at),
      answer: title,
      detail: [
        signUpState(state),
        guests > 0 ? words.signUps.guests(guests) : words.signUps.alone,
        ...needs.map((need) => strings.needs[need]),
      ].join('，'),
    })),
  },
  {
    id: 'attendance',
    title: words.attendance.title,
    facts: all.attendance.map(({ title, mark, at }) => ({
      label: moment(at),
      answer: title,
      detail: mark === null ? words.attendance.claims : strings.marks[mark],
    })),
  },
  {
    id: 'shiftSwaps',
    title: words.shiftSwaps,
    facts: all.shiftSwaps.map(({ title, startsAt, at }) => ({
      label: moment(at),
      answer: title,
      detail: moment(startsAt),
    })),
  },
  {
    id: 'certificates',
    title: strings.communityTitles.certificate,
    facts: all.certificates.map(({ organisers, minutes, at }) => ({
      label: moment(at),
      answer: hoursWords(minutes),
      detail: organisers.join('、'),
    })),
  },
  {
    id: 'calls',
    title: words.calls,
    facts: all.calls.map(({ title, mark, at }) => ({
      label: moment(at),
      answer: title,
      detail: strings.callMarks[mark],
    })),
  },
  {
    id: 'attendanceChanges',
    title: words.attendanceChanges.title,
    facts: all.attendanceChanges.map(({ title, before, after, at }) => ({
      label: moment(at),
      answer: title,
      detail: words.attendanceChanges.from(changedMark(before), changedMark(after)),
    })),
  },
  {
    id: 'care',
    title: words.care,
    facts: all.care.map((care) => ({
      label: moment(care.at),
      answer: strings.care.policies[care.policy],
      detail: care.needs.map((need) => strings.care.needs[need]).join('，'),
    })),
  },
  {
    id: 'visits',
    title: words.visits,
    facts: all.visits.map((visit) => ({
      label: moment(visit.startsAt),
      answer: `${strings.visits.kinds[visit.kind]}，${strings.visits.states[visit.state]}`,
      detail: visit.words ?? undefined,
    })),
  },
  {
    id: 'visitsPaid',
    title: words.visitsPaid,
    facts: all.visitsPaid.map(({ kind, startsAt, state }) => ({
      label: moment(startsAt),
      answer: `${strings.visits.kinds[kind]}，${strings.visits.states[state]}`,
    })),
  },
  {
    id: 'cases',
    title: words.cases.title,
    facts: [
      ...all.cases.map((one) => ({
        label: moment(one.at),
        answer: one.words,
        detail: one.answer === null ? undefined : words.suggestions.answer(one.answer),
      })),
      ...all.casesHelped.map(({ at }) => ({ label: moment(at), answer: words.cases.helped })),
    ],
  },
  {
    id: 'pairings',
    title: words.pairings,
    facts: all.pairings.map(({ station, visits, at }) => ({
      label: moment(at),
      answer: station,
      detail: visits.map((date) => day(`${date}T00:00:00.000Z`)).join('、') || undefined,
    })),
  },
  {
    id: 'donations',
    title: words.donations,
    facts: all.donations.map(({ item, station, at }) => ({
      label: moment(at),
      answer: item,
      detail: station,
    })),
  },
  {
    id: 'tasks',
    title: words.tasks.title,
    facts: all.tasks.map((task) => ({
      label: moment(task.at),
      answer: [strings.tasks.kinds[task.kind], ...(task.title ? [task.title] : [])].join('，'),
      detail: [
        ...(task.words ? [task.words] : []),
        task.how
          ? strings.tasks.answers[task.how]
          : words.tasks[task.state === 'withdrawn' ? 'withdrawn' : 'open'],
        ...(task.answer ? [task.answer] : []),
      ].join('，'),
    })),
  },
  {
    id: 'partyDays',
    title: strings.partyDayTitles.partyDays,
    facts: [
      ...all.partyDays.map(({ title, kind }) => ({
        label: words.memberships[kind],
        answer: title,
      })),
      ...all.partyDayWords.map((one) => ({
        label: moment(one.at),
        answer: one.words ?? words.moves.withdrawn,
        detail: [one.title, one.makeUp && strings.marks.makeUp, one.recorded && words.recorded]
          .filter(Boolean)
          .join('，'),
      })),
      ...all.partyDayHands.map(({ title, at }) => ({ label: moment(at), answer: title })),
      ...all.votes.map(({ question, choice, at }) => ({
        label: moment(at),
        answer: choice,
        detail: question,
      })),
    ],
  },
  {
    id: 'greetings',
    title: words.greetings,
    facts: all.greetings.map((one) => ({
      label: words.year(one.year),
      answer: one.words,
      detail: one.branch,
    })),
  },
  {
    id: 'lectures',
    title: words.lectures,
    facts: all.lectures.map((one) => ({
      label: moment(one.at),
      answer: one.title,
      detail: one.words,
    })),
  },
  {
    id: 'messages',
    title: words.messages,
    facts: all.messages.map(({ kind, facts, at }) => ({
      label: moment(at),
      answer: messageWords(kind),
      detail: Object.values(facts).find((fact) => typeof fact === 'string'),
    })),
  },
  {
    id: 'allowances',
    title: words.allowances.title,
    facts: all.allowances.map(({ title, at, used }) => ({
      label: moment(at),
      answer: title,
      detail: used ? words.allowances.used : words.allowances.left,
    })),
  },
  {
    id: 'sendings',
    title: words.sendings,
    facts: all.sendings.map(({ title, kind, at }) => ({
      label: moment(at),
      answer: messageWords(kind),
      detail: title,
    })),
  },
  {
    id: 'suggestions',
    title: words.suggestions.title,
    facts: all.suggestions.map((one) => ({
      label: moment(one.at),
      answer: one.words ?? strings.suggestion.callMe,
      detail: one.answer === null ? undefined : words.suggestions.answer(one.answer),
    })),
  },
  {
    id: 'savedArticles',
    title: words.savedArticles,
    facts: all.savedArticles.map(({ title, at }) => ({ label: moment(at), answer: title })),
  },
  {
    id: 'pledges',
    title: words.pledges,
    facts: all.pledges.map(({ slots, at, withdrawnAt }) => ({
      label: moment(at),
      answer:
        withdrawnAt === null ? slots.map((slot) => slot.words).join('') : words.tasks.withdrawn,
    })),
  },
  {
    id: 'pledgeInvitations',
    title: words.pledgeInvitations,
    facts: all.pledgeInvitations.map(({ branch, at }) => ({ label: moment(at), answer: branch })),
  },
  {
    id: 'consents',
    title: words.consents.title,
    facts: all.consents.map(({ kind, given, at }) => ({
      label: moment(at),
      answer: strings.privacy.kinds[kind].name,
      detail: given ? words.consents.yes : words.consents.no,
    })),
  },
  {
    id: 'sessions',
    title: words.sessions.title,
    facts: all.sessions.map(({ from, until, ended }) => ({
      label: moment(from),
      answer: words.sessions.in,
      detail: words.sessions.out(day(ended ?? until)),
    })),
  },
  {
    id: 'audits',
    title: words.audits,
    facts: all.audits.map(({ office, at, byMe, ...what }) => ({
      label: moment(at),
      answer: byMe ? strings.privacySeen.me : officeWords(office),
      detail: seenWords(what),
    })),
  },
]
