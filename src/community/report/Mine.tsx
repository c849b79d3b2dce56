import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { usePause, useReport, useTakeReportBack, type Registration } from '@/client/registration'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { pauseEnds } from '@/domain/registration'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.report

interface MineProps {
  frame: PageProps
  registration: Registration
  onAgain: () => void
  onChange: () => void
}

/** What was said; one tap pauses for a month, and one ends the pause. */
export function Mine({ frame, registration, onAgain, onChange }: MineProps) {
  const { community, helps, skills, times, reach, able, pausedUntil } = registration
  const reported = useReport()
  const pause = usePause()
  const back = useTakeReportBack()
  const busy = pause.act.state === 'busy' || back.act.state === 'busy' ? words.busy : undefined
  const failed = [pause.act, back.act].find(({ state }) => state === 'failed')
  const setPause = async () => {
    await pause.run({ until: pausedUntil ? null : pauseEnds(now()) })
    onAgain()
  }
  const takeBack = async () => {
    await back.run({})
    reported.clear()
    onAgain()
  }
  return (
    <Page
      {...frame}
      title={words.mine}
      main={
        pausedUntil && (
          <Button
            kind='main'
            id='pause'
            words={words.acts.goOn}
            reason={busy}
            onTap={() => void setPause()}
          />
        )
      }
    >
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      <View {...aria('status')}>
        <StatusWords
          tone={pausedUntil ? 'wait' : 'good'}
          words={
            pausedUntil
              ? words.paused(dayWords(`${pausedUntil}T00:00:00.000Z`, now()))
              : words.willing
          }
        />
      </View>
      <View>
        <Row label={words.home}>{community.name}</Row>
        {helps.length > 0 && (
          <Row label={words.helps}>{helps.map(({ name }) => name).join('、')}</Row>
        )}
        <Row label={words.likes}>{skills.map((skill) => words.skills[skill]).join('、')}</Row>
        <Row label={words.when}>{times.map((time) => words.times[time]).join('、')}</Row>
        <Row label={words.far}>{words.reaches[reach]}</Row>
        <Row label={words.able}>{words.ables[able ? 'yes' : 'no']}</Row>
      </View>
      <Button {...wayTo('helps')} words={words.acts.helps} />
      <Button id='change' words={words.acts.change} onTap={onChange} />
      {!pausedUntil && (
        <Button id='pause' words={words.acts.pause} reason={busy} onTap={() => void setPause()} />
      )}
      <Button
        id='withdraw'
        words={words.acts.withdraw}
        reason={busy}
        onTap={() => void takeBack()}
      />
    </Page>
  )
}
