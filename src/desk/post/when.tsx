import { useState } from 'react'
import { now } from '@/client/clock'
import { Button } from '@/components/Button'
import { Pick } from '@/components/Pick'
import { spanOf } from '@/domain/posting'
import { calendarDay, daysAfter, daysLeftWords, dayWords, timeWords } from '@/domain/time'
import { strings } from '@/strings'
import { OneOf } from './OneOf'
import type { Ask, Asked } from './question'

const words = strings.deskPost

const WEEKS = 2
const FIRST = 7 * 60
const LAST = 20 * 60
const STEP = 30

/** Two weeks from today, and two more with each tap. */
function Days({ post, settle }: Asked) {
  const [weeks, setWeeks] = useState(WEEKS)
  const days = Array.from({ length: weeks * 7 }, (_, at) => daysAfter(now(), at))
  return (
    <>
      <OneOf
        id='day'
        options={days.map((at) => ({
          value: calendarDay(at),
          words: dayWords(at, now()),
          second: daysLeftWords(at, now()),
        }))}
        chosen={post.day}
        onPick={(day) => settle({ day })}
      />
      <Button id='later' words={words.acts.later} onTap={() => setWeeks(weeks + WEEKS)} />
    </>
  )
}

export const day: Ask = (asked) => ({ body: <Days {...asked} /> })

/** Every half hour of the day. */
export const start: Ask = ({ post, settle }) => {
  const of = post.day ?? calendarDay(now())
  const times = Array.from({ length: (LAST - FIRST) / STEP + 1 }, (_, at) => FIRST + at * STEP)
  const options = times
    .map((minute) => [minute, spanOf({ day: of, start: minute, length: 0 }).startsAt] as const)
    .filter(([, at]) => at > now())
    .map(([minute, at]) => [String(minute), timeWords(at)] as const)
  return {
    body: (
      <Pick
        id='start'
        label={dayWords(spanOf({ day: of, start: 0, length: 0 }).startsAt, now())}
        options={Object.fromEntries(options)}
        chosen={String(post.start)}
        onPick={(minute) => settle({ start: Number(minute) })}
      />
    ),
  }
}

export const length: Ask = ({ post, settle }) => ({
  body: (
    <OneOf
      id='length'
      options={Object.entries(words.lengths).map(([value, words]) => ({ value, words }))}
      chosen={String(post.length)}
      onPick={(minutes) => settle({ length: Number(minutes) })}
    />
  ),
})

export const window: Ask = ({ post, answer }) => ({
  keep: {},
  body: (
    <>
      <Pick
        id='opens'
        label={words.opensLabel}
        options={words.opens}
        chosen={post.opens}
        onPick={(opens) => answer({ opens })}
      />
      <Pick
        id='closes'
        label={words.closesLabel}
        options={words.closes}
        chosen={post.closes}
        onPick={(closes) => answer({ closes })}
      />
    </>
  ),
})
