import { Fragment } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import {
  useConfirmMinutes,
  useMinutesShown,
  type Decision,
  type WholeMinutes,
} from '@/client/minutesRead'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Heading } from '@/components/Heading'
import { Listen } from '@/components/Listen'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { Spoken } from '@/components/Spoken'
import { StatusWords } from '@/components/StatusWords'
import { MINUTES_SECTIONS } from '@/domain/minutes'
import { fullDayWords, pastMomentWords } from '@/domain/time'
import { partyDayStrings } from '@/partyDayStrings'

const words = partyDayStrings.minutes

/** Minutes for the members of the branch, to be read or heard; who was asked says that they are right. */
export default function PartyDayMinutes() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMinutesShown, { activityId })
  const { act, run, clear } = useConfirmMinutes()
  useDidShow(clear)
  const day = loaded.state === 'shown' ? loaded.reply : null
  const asked = day?.toConfirm ?? null
  const confirm = async (version: number) => {
    await run({ activityId, version })
    onAgain()
  }
  return (
    <Page
      {...frame}
      title={day?.title ?? words.title}
      main={
        asked && (
          <Button
            kind='main'
            id='confirm'
            icon='check'
            words={words.acts.confirm}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void confirm(asked.version)}
          />
        )
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.thanks} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {({ minutes, toConfirm, decisions }) => (
          <>
            {toConfirm && (
              <View>
                <StatusWords tone='wait' words={words.toConfirm} />
                {words.toConfirmHint}
              </View>
            )}
            <Text
              minutes={toConfirm ?? minutes}
              decisions={decisions}
              who={activityId}
              onCall={frame.onCall}
            />
            <Button
              {...wayTo('activity', { activityId })}
              icon='calendar'
              words={words.acts.activity}
            />
          </>
        )}
      </Load>
    </Page>
  )
}

interface TextProps {
  minutes: WholeMinutes | null
  decisions: Decision[]
  /** Names the page among all that are heard. */
  who: string
  onCall: () => void
}

const said = ({ words: what, name, day, state }: Decision) => {
  const by = words.decision(name || words.left, fullDayWords(`${day}T00:00:00.000Z`))
  return `${what}。${by}${state === 'done' ? `，${words.done}` : ''}`
}

function Text({ minutes, decisions, who, onCall }: TextProps) {
  const parts = [
    ...(minutes
      ? MINUTES_SECTIONS.filter((section) => minutes.sections[section] !== '').map((section) => ({
          heading: words.sections[section],
          lines: minutes.sections[section].split('\n'),
        }))
      : []),
    ...(decisions.length > 0 ? [{ heading: words.decisions, lines: decisions.map(said) }] : []),
  ]
  const texts = parts.flatMap(({ heading, lines }) => [heading, ...lines])
  const { listen, spoken } = useAloud(`minutes ${who}`, texts, { onCall })
  if (parts.length === 0) return <Empty icon='list' {...words.none} />
  const begins = parts.map((_, nth) =>
    parts.slice(0, nth).reduce((sum, { lines }) => sum + lines.length + 1, 0),
  )
  return (
    <>
      <Listen {...listen} />
      {parts.map(({ heading, lines }, nth) => (
        <Fragment key={heading}>
          <Heading words={heading} />
          {lines.map((_, at) => (
            <View key={at}>
              <Spoken {...spoken((begins[nth] ?? 0) + 1 + at)} />
            </View>
          ))}
        </Fragment>
      ))}
      {minutes && (
        <View>
          <Yes label={words.signed} yes={minutes.signed} />
          <Yes label={words.confirmed} yes={minutes.confirmed} />
        </View>
      )}
    </>
  )
}

const Yes = ({ label, yes }: { label: string; yes: WholeMinutes['signed'] }) =>
  yes && (
    <Row label={label} detail={pastMomentWords(yes.at, now())}>
      {yes.name || words.left}
    </Row>
  )
