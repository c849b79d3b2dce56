import { useState } from 'react'
import { View } from '@tarojs/components'
import { useCloseAsk, useExpertPhone, type Asked } from '@/client/expert'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { Phone } from '../Phone'
import { Said } from '../Said'

const words = deskStrings.deskExperts
const TONES = { asked: 'wait', accepted: 'good', declined: 'plain', closed: 'good' } as const

interface OneProps {
  frame: PageProps
  ask: Asked
  onBack: () => void
}

/** What was asked and how it stands: after the yes the number, one tap and told to whose it is. */
export function One({ frame, ask, onBack }: OneProps) {
  const { askId, field, name, place, state, answer, result } = ask
  const close = useCloseAsk()
  const phone = useExpertPhone()
  const [closing, setClosing] = useState(false)
  if (close.act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'deskExperts', act: words.acts.list, onDone: onBack }}
        result={{ ...words.closed, detail: field }}
      />
    )
  if (closing)
    return (
      <Decline
        frame={frame}
        title={words.result}
        act={words.acts.keep}
        busy={close.act.state === 'busy'}
        failed={close.act.state === 'failed' && <Problem {...close.act.problem} />}
        onBack={() => setClosing(false)}
        onDecline={(result) => void close.run({ askId, result })}
      />
    )
  const open = state === 'accepted'
  const told = phone.act.state === 'done' ? phone.act.reply.phone : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={field}
      main={
        open && (
          <Button kind='main' id='close' words={words.acts.close} onTap={() => setClosing(true)} />
        )
      }
    >
      <View {...aria('status')}>
        <StatusWords tone={TONES[state]} words={words.states[state]} />
      </View>
      {phone.act.state === 'failed' && <Problem {...phone.act.problem} />}
      <View>
        <Row label={words.what} detail={name ?? words.nameless} long>
          {ask.words}
        </Row>
        <Row label={words.where}>{place}</Row>
        {answer !== null && <Row label={words.answer}>{answer}</Row>}
        {result !== null && <Row label={words.result}>{result}</Row>}
      </View>
      {open && told === undefined && (
        <>
          <View>{words.seen}</View>
          <Button
            id='phone'
            icon='phone'
            words={words.acts.phone}
            reason={phone.act.state === 'busy' ? words.busy : undefined}
            onTap={() => void phone.run({ askId })}
          />
        </>
      )}
      {open && told !== undefined && <Phone id='callExpert' phone={told} />}
    </Page>
  )
}
