import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { registerFault, registration, useRegister, useRegistering } from '@/client/claim'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { replace } from '@/client/platform'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { NotYours } from '../NotYours'
import { useOwnBranch } from '../ownBranch'
import { Fields } from './Fields'

const words = deskStrings.deskRegister

/** At the desk: somebody new is written down on one page, with a slip to take home. */
export default function Register() {
  const frame = useFrame()
  const { branch, pick } = useOwnBranch()
  const form = useRegistering()
  const { act, run, clear } = useRegister()
  useDidShow(clear)
  if (!branch)
    return (
      <Page {...frame} title={words.title}>
        <NotYours />
      </Page>
    )
  const register = async (another: boolean) => {
    await run({ ...registration(form, branch.branchId), another })
    if (useRegister.getState().act.state !== 'done') return
    form.clear()
    void replace('deskSlip')
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const sendAgain = () => void register(false)
    return (
      <Page {...frame} title={words.title}>
        <Problem {...problem} onAgain={again ? sendAgain : undefined} />
        {act.refusal === 'namesakeThere' && (
          <Button id='another' words={words.acts.another} onTap={() => void register(true)} />
        )}
        <View>{strings.suggest.kept}</View>
        <Button id='change' words={words.acts.change} onTap={clear} />
      </Page>
    )
  }
  const fault = registerFault(form)
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button
          kind='main'
          id='register'
          words={words.acts.register}
          reason={busy ?? (fault ? words.faults[fault] : undefined)}
          onTap={() => void register(false)}
        />
      }
    >
      {pick || <View>{branch.name}</View>}
      <Fields />
      <Button {...wayTo('deskPeople')} words={words.acts.people} />
    </Page>
  )
}
