import { View } from '@tarojs/components'
import { Choice } from '@/components/Choice'
import { Pick } from '@/components/Pick'
import { Stepper } from '@/components/Stepper'
import { INTEGRATION_LINES, MOST_GUESTS } from '@/domain/activity'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { OneOf } from './OneOf'
import type { Ask } from './question'
import { Seats } from './Seats'

const words = deskStrings.deskPost

export const seats: Ask = ({ post, settle }) => ({
  body: <Seats seats={post.seats} onPick={(seats) => settle({ seats })} />,
})

export const guests: Ask = ({ post, answer }) => ({
  keep: {},
  body: (
    <>
      <View>{words.guestsLabel}</View>
      <Stepper
        id='guests'
        count={post.guests}
        unit={words.unit}
        most={MOST_GUESTS}
        onChange={(guests) => answer({ guests })}
      />
      <Choice
        id='walkIns'
        kind='many'
        words={words.walkIns}
        checked={post.walkIns}
        onTap={() => answer({ walkIns: !post.walkIns })}
      />
    </>
  ),
})

/** One of the four integrations, and whether it counts as a themed party day. */
export const line: Ask = ({ post, answer }) => ({
  keep: {},
  body: (
    <>
      <OneOf
        id='line'
        options={INTEGRATION_LINES.map((value) => ({ value, words: strings.lines[value] }))}
        chosen={post.line}
        onPick={(line) => answer({ line })}
      />
      <Choice
        id='partyDay'
        kind='many'
        words={words.partyDay}
        checked={post.partyDay}
        onTap={() => answer({ partyDay: !post.partyDay })}
      />
      <Pick
        id='meeting'
        label={words.meeting}
        options={words.meetings}
        chosen={post.meeting}
        onPick={(meeting) => answer({ meeting })}
      />
    </>
  ),
})
