import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Icon, type IconName } from './Icon'
import { Row } from './Row'
import { toneIcon, type Tone } from './StatusWords'
import './ResultPage.scss'

interface ResultPageProps {
  tone: Tone
  /** Where the tone's own picture would say something else. */
  icon?: IconName
  /** What happened, such as 报上了. */
  happened: string
  detail?: string | undefined
  /** What comes next. */
  next?: string | undefined
}

/** What stands inside a Page after an act and stays: what happened, the facts as Rows, what next. */
export function ResultPage(props: PropsWithChildren<ResultPageProps>) {
  const { tone, happened, detail, next, children } = props
  const { icon = tone === 'good' ? 'done' : toneIcon[tone] } = props
  return (
    <>
      <View className={`result tone-${tone}`} {...aria('status')}>
        <Icon name={icon} big />
        <View className='result-happened' {...aria('heading')} aria-level='1'>
          {happened}
        </View>
        {detail && <View className='result-detail'>{detail}</View>}
      </View>
      <View>
        {children}
        {next && <Row label={strings.result.next}>{next}</Row>}
      </View>
    </>
  )
}
