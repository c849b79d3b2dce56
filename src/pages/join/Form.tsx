import { useState } from 'react'
import { View } from '@tarojs/components'
import { forgetJoiningDraft, useJoiningDraft, useSendJoining } from '@/client/joining'
import { hasPhoneButton, toTop } from '@/client/platform'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { cleanPhone } from '@/domain/phone'
import { strings } from '@/strings'
import { stepAt } from './steps'

const words = strings.join

const typed = (written: string) => {
  const phone = cleanPhone(written)
  return phone && { phone }
}

/** Name, branch, number: one question a page, and what was told stays until it is sent. */
export function Form({ frame, onSent }: { frame: PageProps; onSent: () => void }) {
  const { draft, change } = useJoiningDraft()
  const { act, run, clear } = useSendJoining()
  const [step, setStep] = useState(0)
  const lead = (to: number) => {
    setStep(to)
    toTop()
  }
  const weChatPhone = useSession(
    ({ current }) => hasPhoneButton() && current.state === 'shown' && current.reply.weChatPhone,
  )
  const [nothing, setNothing] = useState(false)
  /** WeChat's code of the last try: no answer came, so it may still count. */
  const [tried, setTried] = useState<string>()
  const send = async (phoneCode?: string) => {
    const { joiningId, name, branch } = draft
    if (branch === null) return
    setTried(phoneCode)
    const phone = phoneCode ? { phoneCode } : typed(draft.phone)
    await run({ joiningId, name, branchId: branch.branchId, ...phone })
    if (useSendJoining.getState().act.state !== 'done') return
    forgetJoiningDraft()
    onSent()
  }
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const sendAgain = () => void send(tried)
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={again ? sendAgain : undefined} />
        <View>{strings.suggest.kept}</View>
        <Button id='change' words={words.acts.change} onTap={clear} />
      </Page>
    )
  }
  const { title, main, second, body } = stepAt(step)({
    draft,
    change,
    next: () => lead(step + 1),
    send: (phoneCode) => void send(phoneCode),
    busy: act.state === 'busy',
    weChat: weChatPhone ? { nothing, onNothing: () => setNothing(true) } : null,
  })
  return (
    <Page
      {...frame}
      {...(step > 0 && { onBack: () => lead(step - 1) })}
      title={title}
      main={main}
      second={second}
    >
      <View>{words.step(step + 1)}</View>
      {body}
    </Page>
  )
}
