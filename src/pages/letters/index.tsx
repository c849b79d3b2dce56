import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { LETTER_SIZES, useLetters, type LetterSize } from '@/client/letters'
import { Page } from '@/components/Page'
import { Tap } from '@/components/Tap'
import { strings } from '@/strings'

const { title, howTo, sample, chosen: inUse } = strings.letters
import './index.scss'

/** Three sizes, each shown as large as it is; a tap applies it at once. */
export default function Letters() {
  const { size: chosen, rootPx, choose } = useLetters()
  return (
    <Page {...useFrame()} title={title}>
      <View>{howTo}</View>
      {(Object.keys(LETTER_SIZES) as LetterSize[]).map((size) => {
        const { px, words } = LETTER_SIZES[size]
        return (
          <Tap
            key={size}
            id={`letters-${size}`}
            role='radio'
            words={sample(words)}
            checked={size === chosen}
            onTap={() => choose(size)}
            className={`letters-size ${size === chosen ? 'letters-chosen' : ''}`}
          >
            <View style={{ fontSize: `${px / rootPx}rem` }}>{sample(words)}</View>
            {size === chosen && <View className='letters-mark'>{inUse}</View>}
          </Tap>
        )
      })}
    </Page>
  )
}
