import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Icon, type IconName } from './Icon'
import { Listen, type ListenProps } from './Listen'
import { factTexts, Rows, type Fact } from './Rows'
import { Spoken, type SpokenProps } from './Spoken'
import { toneIcon, type Tone } from './StatusWords'
import './ResultPage.scss'

export interface Result {
  tone: Tone
  /** Where the tone's own picture would say something else. */
  icon?: IconName
  /** What happened, such as 报上了. */
  happened: string
  detail?: string | undefined
  facts?: Fact[]
  /** What comes next. */
  next?: string | undefined
}

interface ResultPageProps extends Result {
  listen: ListenProps
  /** How the texts of `resultTexts` are shown. */
  spoken: (text: number) => SpokenProps
}

const factsOf = ({ facts = [], next }: Result): Fact[] => [
  ...facts,
  ...(next ? [{ label: strings.result.next, answer: next }] : []),
]

/** What a voice reads of a result. */
export const resultTexts = (result: Result): string[] => [
  result.happened,
  result.detail ?? '',
  ...factTexts(factsOf(result)),
]

/** What stands inside a Page after an act and stays: what happened, the facts, what next. */
export function ResultPage(props: ResultPageProps) {
  const { tone, detail, listen, spoken } = props
  const { icon = tone === 'good' ? 'done' : toneIcon[tone] } = props
  return (
    <>
      <View className={`result tone-${tone}`} {...aria('status')}>
        <Icon name={icon} big />
        <View className='result-happened' {...aria('heading')} aria-level='1'>
          <Spoken {...spoken(0)} />
        </View>
        {detail && (
          <View className='result-detail'>
            <Spoken {...spoken(1)} />
          </View>
        )}
      </View>
      <Listen {...listen} />
      <View>
        <Rows facts={factsOf(props)} spoken={spoken} from={2} />
      </View>
    </>
  )
}
