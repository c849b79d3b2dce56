import { Fragment } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { RouteName } from '@/routes'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMinutes } from '@/client/minutes'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { RECORD_PARTS, type RecordPart } from '@/domain/minutes'
import { deskStrings } from '@/deskStrings'
import './index.scss'

const words = deskStrings.deskSixParts

/** Where each of the six is made. */
const WAYS: Record<RecordPart, RouteName> = {
  year: 'deskCalendar',
  plan: 'deskPartyDay',
  materials: 'deskPartyDay',
  notes: 'partyDaySay',
  record: 'deskMinutes',
  sheet: 'deskRollCall',
}

/** 六有: what there is of a party day's record and what there is not yet. It stops nothing and counts nothing. */
export default function SixParts() {
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useMinutes, { activityId })
  return (
    <Page {...useFrame()} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {({ parts, title }) => (
          <>
            <View>{title}</View>
            <View>{words.hint}</View>
            {RECORD_PARTS.map((part) => (
              <Fragment key={part}>
                <Heading words={words.parts[part]} />
                <View className='six-part'>
                  {parts.includes(part) ? (
                    <StatusWords tone='good' words={words.has} />
                  ) : (
                    <StatusWords tone='plain' icon='minus' words={words.hasNot} />
                  )}
                  <View>{words.what[part]}</View>
                </View>
                <Button
                  {...wayTo(WAYS[part], { activityId })}
                  id={`part-${part}`}
                  words={words.acts[part]}
                />
              </Fragment>
            ))}
            <Button
              {...wayTo('deskWriting', { activityId })}
              icon='news'
              words={words.acts.article}
            />
          </>
        )}
      </Load>
    </Page>
  )
}
