import { useState } from 'react'
import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import type { PartyDayStep } from '@/client/partyDay'
import { copyText, fileUrl } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { partyDayStrings } from '@/partyDayStrings'
import { strings } from '@/strings'
import { Hear } from '../Hear'

const words = partyDayStrings.follow

/** A recording to hear, an article of ours to open, or words that find it elsewhere: nothing of a course is kept here. */
export function Material({ material }: { material: NonNullable<PartyDayStep['material']> }) {
  const [copied, setCopied] = useState(false)
  if (material.kind === 'article' && material.id)
    return (
      <Button
        {...wayTo('article', { articleId: material.id })}
        icon='news'
        words={words.acts.article}
      />
    )
  // By its own button: where the phone can read, 听一听 reads what stands there.
  if (material.kind === 'recording' && material.file)
    return <Hear id='recording' url={fileUrl(material.file)} words={strings.article.acts.listen} />
  if (material.kind !== 'link' || !material.words) return null
  const text = material.words
  return (
    <>
      <Button
        id='copy'
        icon='list'
        words={words.acts.copy}
        onTap={() => void copyText(text).then(setCopied)}
      />
      {copied && <View {...aria('status')}>{words.copied}</View>}
    </>
  )
}
