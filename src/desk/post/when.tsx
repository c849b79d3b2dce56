import { now } from '@/client/clock'
import { Pick } from '@/components/Pick'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Days, Hours } from '../Days'
import { OneOf } from './OneOf'
import type { Ask } from './question'

const words = deskStrings.deskPost

export const day: Ask = ({ post, settle }) => ({
  body: <Days chosen={post.day} onPick={(day) => settle({ day })} />,
})

export const start: Ask = ({ post, settle }) => ({
  body: (
    <Hours
      day={post.day ?? calendarDay(now())}
      chosen={post.start}
      onPick={(start) => settle({ start })}
    />
  ),
})

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
