import { draftMinutes, type Happened } from '@/domain/minutes'
import { median } from './load'
import { report } from './report'

const PEOPLE = 60
const MARKS = ['present', 'online', 'leave', 'homeVisit', null] as const

const day: Happened = {
  ...{ title: '主题党日', theme: '学习', branch: '演示支部', place: '老干之家', guests: 3 },
  ...{ startsAt: '2026-11-22T01:00:00.000Z', endsAt: '2026-11-22T03:00:00.000Z' },
  ...{ beganAt: '2026-11-22T01:05:00.000Z', endedAt: '2026-11-22T02:55:00.000Z' },
  leader: '李建国',
  steps: Array.from({ length: 12 }, (_, at) => ({
    ...{ title: `第${at}项`, minutes: 10, speaker: '谢万和' },
  })),
  people: Array.from({ length: PEOPLE }, (_, at) => ({
    ...{ name: `老同志${at}`, kind: 'home' as const, full: true, excused: false },
    mark: MARKS[at % MARKS.length] ?? null,
  })),
  said: Array.from({ length: PEOPLE }, (_, at) => ({
    ...{ name: `老同志${at}`, words: '想说的话。'.repeat(40) },
  })),
  matters: Array.from({ length: 10 }, (_, at) => ({
    ...{ question: `第${at}件`, state: 'closed' as const, due: 50, here: 40 },
    choices: ['同意', '不同意'].map((words) => ({ words, room: 20, home: 3 })),
  })),
}

/** Milliseconds from what happened at a party day of sixty to its minutes in words; a second is the limit. */
export function benchMinutes() {
  const times = Array.from({ length: 25 }, () => {
    const began = performance.now()
    draftMinutes(day)
    return performance.now() - began
  })
  report(`minutes of ${PEOPLE} people: ms`, median(times.slice(5)), { atMost: 1000 })
}
