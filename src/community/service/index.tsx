import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useMakeCertificate, useService, type Service } from '@/client/certificate'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { go } from '@/client/platform'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { hoursWords } from '@/domain/service'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.service

/** What I did for others, a year at a time: words and hours, for nobody but me. */
export default function ServicePage() {
  const frame = useFrame()
  const [year, setYear] = useState<number | null>(null)
  const { loaded, onAgain } = useShown(useService, year === null ? {} : { year })
  const make = useMakeCertificate()
  useDidShow(make.clear)
  const service = loaded.state === 'shown' ? loaded.reply : null
  const shown = service?.year ?? null
  const certify = async (year: number) => {
    await make.run({ year })
    const { act } = useMakeCertificate.getState()
    if (act.state === 'done') void go('certificate', act.reply)
  }
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        service &&
        shown !== null &&
        service.items.length > 0 && (
          <Button
            kind='main'
            id='make'
            words={words.acts.make}
            reason={make.act.state === 'busy' ? words.busy : undefined}
            onTap={() => void certify(shown)}
          />
        )
      }
    >
      {make.act.state === 'failed' && <Problem {...make.act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(service) =>
          service.year === null ? (
            <Empty icon='heart' {...words.empty}>
              <Button {...wayTo('shifts')} words={words.acts.shifts} />
            </Empty>
          ) : (
            <Year service={service} year={service.year} onPick={setYear} />
          )
        }
      </Load>
    </Page>
  )
}

interface YearProps {
  service: Service
  year: number
  onPick: (year: number) => void
}

function Year({ service, year, onPick }: YearProps) {
  const minutes = service.years.find((one) => one.year === year)?.minutes ?? 0
  const years = service.years.map((one) => [String(one.year), words.year(one.year)] as const)
  return (
    <>
      {years.length > 1 && (
        <Pick
          id='year'
          label={words.which}
          options={Object.fromEntries(years)}
          chosen={String(year)}
          onPick={(one) => onPick(Number(one))}
        />
      )}
      <View>
        <Heading words={words.total(hoursWords(minutes))} />
        <View>{words.only}</View>
      </View>
      <View>
        {service.items.map(({ activityId, title, organiser, startsAt, minutes, thanks }) => (
          <Row
            key={activityId}
            label={dayWords(startsAt, now())}
            detail={[
              `${hoursWords(minutes)}，${words.confirmed(organiser)}`,
              ...(thanks === null ? [] : [words.thanks(thanks)]),
            ].join('。')}
          >
            {title}
          </Row>
        ))}
      </View>
      <Papers service={service} />
    </>
  )
}

function Papers({ service: { certificates } }: { service: Service }) {
  if (certificates.length === 0) return null
  return (
    <>
      <Heading words={words.papers} />
      {certificates.map(({ certificateId, year, minutes, issuedAt, void: isVoid }) => (
        <Entry
          key={certificateId}
          id={`paper-${certificateId}`}
          title={`${words.year(year)} ${hoursWords(minutes)}`}
          status={[
            isVoid ? { tone: 'stop', words: words.void } : { tone: 'good', words: words.good },
          ]}
          lines={[words.issued(dayWords(issuedAt, now()))]}
          onTap={wayTo('certificate', { certificateId }).onTap}
        />
      ))}
    </>
  )
}
