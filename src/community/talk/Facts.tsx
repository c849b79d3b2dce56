import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import type { WholeTalk } from '@/client/talk'
import { aria } from '@/components/aria'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { momentWords, pastMomentWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.talk
const TONES = { planned: 'wait', closed: 'good', cancelled: 'stop' } as const

/** A talk as it stands; below the count that is summed up, every one there was before. */
export function Facts({ talk }: { talk: WholeTalk }) {
  const { state, round, startsAt, place, speakers, counts } = talk
  const [last, ...before] = counts
  return (
    <>
      <View {...aria('status')}>
        <StatusWords tone={TONES[state]} words={words.states[state]} />
      </View>
      <View>
        <Row label={words.when} detail={words.round(round)}>
          {momentWords(startsAt, now())}
        </Row>
        <Row label={words.place}>{place}</Row>
        <Row label={words.speakers}>{speakers.join('、') || words.nobody}</Row>
        {last && (
          <Row label={words.audience} detail={detail(last)}>
            {words.heads(last.audience)}
          </Row>
        )}
        {before.map((count) => (
          <Row key={count.at} label={words.before} detail={detail(count)}>
            {words.heads(count.audience)}
          </Row>
        ))}
        {talk.words !== null && <Row label={words.cancelled}>{talk.words}</Row>}
      </View>
    </>
  )
}

const detail = ({ source, why, who, at }: WholeTalk['counts'][number]) =>
  [
    words.sources[source],
    words.by(who),
    pastMomentWords(at, now()),
    ...(why === null ? [] : [words.changed(why)]),
  ].join('，')
