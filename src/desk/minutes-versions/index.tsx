import { Fragment, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { filledSections, stateOf, useMinutesVersion, useMinutesVersions } from '@/client/minutes'
import type { WholeMinutes } from '@/client/minutesRead'
import { toTop } from '@/client/platform'
import { useShown, useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { List } from '@/components/List'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { pastMomentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Paragraphs } from '../Paragraphs'

const words = deskStrings.deskMinutesVersions
const { version: nth, states, left } = deskStrings.deskMinutes

type Brief = Omit<WholeMinutes, 'sections'>

const storyOf = ({ by, why }: Brief) => [
  words.by(by || left),
  ...(why === null ? [] : [words.why(why)]),
]

/** What stood in the minutes, version by version; only to be looked at. */
export default function MinutesVersions() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const list = useShownList(useMinutesVersions, { activityId })
  const [opened, setOpened] = useState<number | null>(null)
  const show = (version: number | null) => {
    toTop()
    setOpened(version)
  }
  if (opened !== null)
    return <One {...{ frame, activityId }} version={opened} onBack={() => show(null)} />
  const entry = (one: Brief) => {
    const state = stateOf({ ...one, sections: EMPTY })
    return {
      title: nth(one.version),
      status: [{ words: states[state], tone: state === 'confirmed' ? 'good' : 'wait' } as const],
      note: pastMomentWords(one.at, now()),
      lines: storyOf(one),
      onTap: () => show(one.version),
    }
  }
  return (
    <Page {...frame} title={words.title}>
      <List {...list} id='version' entry={entry} empty={{ icon: 'list', ...words.empty }} />
    </Page>
  )
}

const EMPTY = { facts: '', people: '', steps: '', said: '', matters: '' }

interface OneProps {
  frame: PageProps
  activityId: string
  version: number
  onBack: () => void
}

function One({ frame, activityId, version, onBack }: OneProps) {
  const { loaded, onAgain } = useShown(useMinutesVersion, { activityId, version })
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={nth(version)}
      second={<Button id='list' words={words.acts.list} onTap={onBack} />}
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(one) => (
          <>
            <View>{storyOf(one).join('，')}</View>
            {filledSections(one.sections).map(({ section, lines }) => (
              <Fragment key={section}>
                <Heading words={deskStrings.minutesSections[section]} />
                <Paragraphs lines={lines} />
              </Fragment>
            ))}
          </>
        )}
      </Load>
    </Page>
  )
}
