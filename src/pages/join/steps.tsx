import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { wayTo } from '@/client/entries'
import type { JoiningDraft } from '@/client/joining'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { PhoneButton } from '@/components/PhoneButton'
import { Row } from '@/components/Row'
import { cleanPhone } from '@/domain/phone'
import { NAME } from '@/domain/roster'
import { strings } from '@/strings'
import { Branches } from './Branches'

const words = strings.join
const LONGEST_NAME = 20
/** Spaces and dashes between eleven digits, and +86 before them. */
const LONGEST_PHONE = 20

interface StepProps {
  draft: JoiningDraft
  change: (part: Partial<Omit<JoiningDraft, 'joiningId'>>) => void
  next: () => void
  /** With WeChat's code for the number, where the person let WeChat give it. */
  send: (phoneCode?: string) => void
  busy: boolean
  /** Where WeChat can be asked for the number; `nothing`: it was, and had none. */
  weChat: { nothing: boolean; onNothing: () => void } | null
}

const name = ({ draft, change, next }: StepProps) => {
  const reason = NAME.test(draft.name.trim()) ? undefined : words.nameMissing
  return {
    title: words.name,
    main: <Button kind='main' id='next' words={words.acts.next} reason={reason} onTap={next} />,
    second: <Button {...wayTo('claim')} words={words.acts.slip} />,
    body: (
      <>
        <Field
          id='name'
          label={words.nameField}
          value={draft.name}
          longest={LONGEST_NAME}
          dictate={dictation()}
          onChange={(text) => change({ name: text.replace(/[\s，。]/g, '') })}
          onDone={() => reason ?? next()}
        />
        <View>{words.freely}</View>
      </>
    ),
  }
}

/** Choosing a branch leads straight on. */
const branch = ({ draft, change, next }: StepProps) => ({
  title: words.branch,
  main: null,
  second: null,
  body: (
    <Branches
      chosen={draft.branch?.branchId}
      onChoose={({ branchId, name }) => {
        change({ branch: { branchId, name } })
        next()
      }}
    />
  ),
})

const phone = ({ draft, change, send, busy, weChat }: StepProps) => {
  const none = draft.phone.trim() === ''
  const wrong = !none && cleanPhone(draft.phone) === null ? words.phoneWrong : undefined
  const byHand = (
    <Button
      kind={weChat ? 'second' : 'main'}
      id='send'
      words={none ? words.acts.sendWithout : words.acts.send}
      reason={busy ? words.busy : wrong}
      onTap={() => send()}
    />
  )
  return {
    title: words.phone,
    main: weChat ? (
      <PhoneButton
        id='weChatPhone'
        words={words.acts.weChatPhone}
        reason={busy ? words.busy : undefined}
        onAnswer={(code) => (code === null ? weChat.onNothing() : send(code))}
      />
    ) : (
      byHand
    ),
    second: weChat && byHand,
    body: (
      <>
        {weChat?.nothing && <View {...aria('alert')}>{words.noWeChatPhone}</View>}
        <Field
          id='phone'
          label={words.phoneField}
          value={draft.phone}
          longest={LONGEST_PHONE}
          dictate={dictation()}
          onChange={(text) => change({ phone: text })}
          onDone={() => undefined}
        />
        <View>
          <Row label={words.nameField} detail={draft.branch?.name}>
            {draft.name}
          </Row>
        </View>
        <View>{words.seenBy}</View>
      </>
    ),
  }
}

/** The question of a step, from 0: what is drawn, and the act that leads on. */
export const stepAt = (step: number) => [name, branch][step] ?? phone
