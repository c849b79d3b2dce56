import type { AttendanceMark } from '@/domain/rollCall'
import { strings } from '@/strings'
import { moment, words, type Export, type Section } from './facts'

const signUpState = (state: Export['signUps'][number]['state']) =>
  state === 'cancelled'
    ? words.signUps.cancelled
    : state === 'confirmed'
      ? strings.party.confirmed
      : strings.party.waiting

const changedMark = (mark: AttendanceMark | null) =>
  mark === null ? words.attendanceChanges.none : strings.marks[mark]

/** What I went to, and how my branch minds of me. */
export const activitySections = (all: Export): Section[] => [
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
]
