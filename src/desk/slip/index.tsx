import { View } from '@tarojs/components'
import { useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { useNewSlip, usePeople, useSlip } from '@/client/claim'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { HAS_FILES, printPage, replace } from '@/client/platform'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { Paper } from './Paper'

const words = deskStrings.deskSlip

/** A slip, shown once and made to be printed; before it, for somebody on the roster, the question. */
export default function Slip() {
  const { recordId } = useRouter().params
  const frame = useFrame()
  const { slip } = useSlip()
  // Out of the list one comes from: an address with a name in it would be kept by the browser.
  const name = usePeople(({ loaded }) =>
    loaded.state === 'shown'
      ? loaded.reply.find((person) => person.recordId === recordId)?.name
      : undefined,
  )
  const { act, run, clear } = useNewSlip()
  useDidShow(clear)
  useUnload(() => useSlip.setState({ slip: null }))
  if (slip) {
    const next = () => void replace('deskRegister')
    const kind = HAS_FILES ? 'second' : 'main'
    const another = <Button kind={kind} id='next' words={words.acts.next} onTap={next} />
    return (
      <Page
        {...frame}
        second={HAS_FILES && another}
        main={
          HAS_FILES ? (
            <Button kind='main' id='print' words={words.acts.print} onTap={printPage} />
          ) : (
            another
          )
        }
      >
        <View className='unprinted'>{HAS_FILES ? words.once : words.byHand}</View>
        <Paper slip={slip} />
      </Page>
    )
  }
  if (recordId === undefined)
    return (
      <Page
        {...frame}
        title={words.title}
        main={<Button kind='main' {...wayTo('deskPeople')} words={words.acts.people} />}
      >
        <Empty icon='list' {...words.gone} />
      </Page>
    )
  const make = () => void run({ recordId })
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    return (
      <Page {...frame} title={words.title}>
        <Problem {...problem} onAgain={again ? make : undefined} />
        <Button id='look' words={words.acts.people} onTap={() => void replace('deskPeople')} />
      </Page>
    )
  }
  return (
    <Page
      {...frame}
      title={words.ask(name ?? words.them)}
      main={
        <Button
          kind='main'
          id='make'
          words={words.acts.make}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={make}
        />
      }
    >
      <View>
        {words.valid}
        {words.replaces}
      </View>
      <Button {...wayTo('helpers', { recordId })} icon='heart' words={words.acts.helpers} />
    </Page>
  )
}
