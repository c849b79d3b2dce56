import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Button } from './Button'
import { Icon } from './Icon'
import './Problem.scss'

interface ProblemProps {
  /** What happened. */
  what: string
  /** What to do now. */
  todo: string
  /** Left out when trying again cannot help. */
  onAgain?: (() => void) | undefined
  /** Where nothing else is left to do. */
  onHome?: (() => void) | undefined
}

/** Something did not work: what, what to do, and one tap to try again or to leave. */
export function Problem({ what, todo, onAgain, onHome }: ProblemProps) {
  return (
    <View className='problem' {...aria('alert')}>
      <View className='problem-picture'>
        <Icon name='warning' big />
      </View>
      <View className='problem-what' {...aria('heading')} aria-level='1'>
        {what}
      </View>
      <View>{todo}</View>
      {onAgain && <Button id='again' words={strings.problem.acts.again} onTap={onAgain} />}
      {onHome && <Button id='leave' words={strings.problem.acts.home} onTap={onHome} />}
    </View>
  )
}
