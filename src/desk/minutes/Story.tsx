import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { stateOf, type MinutesRecord } from '@/client/minutes'
import { aria } from '@/components/aria'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { pastMomentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskMinutes

const TONES = { none: 'plain', kept: 'wait', signed: 'wait', confirmed: 'good' } as const

/** Who wrote, signed and confirmed the latest minutes, and who is waited for. */
export function Story({ record, unsaved }: { record: MinutesRecord; unsaved: boolean }) {
  const { latest, mine, alone, asked } = record
  const state = stateOf(latest)
  const yes = (label: string, said: { name: string; at: string } | null | undefined) =>
    said && (
      <Row label={label} detail={pastMomentWords(said.at, now())}>
        {said.name || words.left}
      </Row>
    )
  return (
    <>
      <View {...aria('status')}>
        <StatusWords tone={TONES[state]} words={words.states[state]} />
        {unsaved && <StatusWords tone='wait' words={words.unsaved} />}
      </View>
      {latest === null ? (
        <View>{words.fromFacts}</View>
      ) : (
        <View>
          {yes(`${words.version(latest.version)}，${words.wrote}`, {
            ...{ name: latest.by, at: latest.at },
          })}
          {yes(words.signedBy, latest.signed)}
          {yes(words.confirmedBy, latest.confirmed)}
        </View>
      )}
      {state === 'signed' && mine && (
        <View>
          {alone ? `${words.alone}。${words.aloneHint}` : words.colleague}
          {asked !== null && words.asked(asked || words.left)}
        </View>
      )}
    </>
  )
}
