import { View } from '@tarojs/components'
import { shiftDay } from '@/client/shift'
import { Choice } from '@/components/Choice'
import { Heading } from '@/components/Heading'
import { Stepper } from '@/components/Stepper'
import {
  HALF_DAYS,
  HIGHEST_WEEKLY_LIMIT,
  LEAST_AT_POST,
  MOST_AT_POST,
  weekDays,
} from '@/domain/shift'
import { communityStrings } from '@/communityStrings'
import { deskStrings } from '@/deskStrings'
import type { Draft } from './draft'

const words = deskStrings.deskShiftPlan
const { halves } = communityStrings.shifts

const toggled = <One,>(all: One[], one: One): One[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]

interface FieldsProps {
  week: string
  draft: Draft
  onChange: (draft: Draft) => void
}

/** Which days, halves and posts, and how many: all by tapping. */
export function Fields({ week, draft, onChange }: FieldsProps) {
  const { days, posts, perPost, weeklyLimit } = draft
  return (
    <>
      <Heading words={words.days} />
      {weekDays(week).map((day, at) => (
        <Choice
          key={day}
          id={`day-${at}`}
          kind='many'
          words={shiftDay(day)}
          checked={days.includes(at)}
          onTap={() => onChange({ ...draft, days: toggled(days, at) })}
        />
      ))}
      <Heading words={words.halves} />
      {HALF_DAYS.map((half) => (
        <Choice
          key={half}
          id={`half-${half}`}
          kind='many'
          words={halves[half]}
          checked={draft.halves.includes(half)}
          onTap={() => onChange({ ...draft, halves: toggled(draft.halves, half) })}
        />
      ))}
      <Heading words={words.posts} />
      {words.postKinds.map((post, at) => (
        <Choice
          key={post}
          id={`post-${at}`}
          kind='many'
          words={post}
          checked={posts.includes(post)}
          onTap={() => onChange({ ...draft, posts: toggled(posts, post) })}
        />
      ))}
      <Heading words={words.perPost} />
      <Stepper
        id='perPost'
        count={perPost}
        unit={words.people}
        least={LEAST_AT_POST}
        most={MOST_AT_POST}
        onChange={(count) => onChange({ ...draft, perPost: count })}
      />
      <Heading words={words.limit} />
      <Stepper
        id='limit'
        count={weeklyLimit}
        unit={words.times}
        least={1}
        most={HIGHEST_WEEKLY_LIMIT}
        onChange={(count) => onChange({ ...draft, weeklyLimit: count })}
      />
      <View>{words.keeps}</View>
    </>
  )
}
