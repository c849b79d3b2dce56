import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { useAskToHelp } from '@/client/helper'
import { toTop } from '@/client/platform'
import { useMe } from '@/client/session'
import { Choice } from '@/components/Choice'
import { Field } from '@/components/Field'
import { Keypad } from '@/components/Keypad'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { CODE_DIGITS, isOpen, KIN_PAIRS, type KinPair } from '@/domain/helper'
import { NAME } from '@/domain/roster'
import { strings } from '@/strings'

const words = strings.helping
const LONGEST_NAME = 20

interface EnterCodeProps {
  frame: PageProps
  /** Left out where it is the whole page. */
  onBack: (() => void) | undefined
  onSent: () => void
}

/** Whom to help and as whom, then the six digits on their phone, which go out with the last one. */
export function EnterCode({ frame, onBack, onSent }: EnterCodeProps) {
  const me = useMe()
  const { act, run, clear } = useAskToHelp()
  const [kin, setKin] = useState<KinPair | null>(null)
  const [digits, setDigits] = useState('')
  const [name, setName] = useState('')
  const back = kin ? () => setKin(null) : onBack
  const nameless = me?.name === ''
  const nameMissing = nameless && !NAME.test(name)
  if (!kin)
    return (
      <Page {...frame} {...(back && { onBack: back })} title={words.whom}>
        {KIN_PAIRS.map((one) => (
          <Choice
            key={`${one.calls}-${one.relation}`}
            id={`kin-${one.calls}-${one.relation}`}
            kind='one'
            words={strings.kin.elder[one.calls]}
            second={isOpen(one.calls) ? words.iAm(strings.kin.helper[one.relation]) : undefined}
            checked={false}
            onTap={() => {
              setKin(one)
              toTop()
            }}
          />
        ))}
      </Page>
    )
  // Without a net or a name they are sent once more; wrong ones are of no use.
  const wrong = act.state === 'failed' && !act.problem.again && act.refusal !== 'nameMissing'
  const send = async (code: string) => {
    await run({ code, ...kin, ...(nameless && !nameMissing && { name }) })
    if (useAskToHelp.getState().act.state === 'done') onSent()
  }
  const press = (pressed: string) => {
    clear()
    setDigits(pressed)
    if (pressed.length === CODE_DIGITS) void send(pressed)
  }
  return (
    <Page {...frame} {...(back && { onBack: back })} title={words.code}>
      {act.state === 'failed' ? <Problem {...act.problem} /> : <View>{words.where}</View>}
      {nameless && (
        <Field
          id='name'
          label={words.name}
          value={name}
          longest={LONGEST_NAME}
          dictate={dictation()}
          onChange={(text) => setName(text.replace(/[\s，。]/g, ''))}
          onDone={() => undefined}
        />
      )}
      <Keypad
        digits={wrong ? '' : digits}
        length={CODE_DIGITS}
        words={words.acts.send}
        onChange={press}
        onDone={() => void send(digits)}
      />
    </Page>
  )
}
