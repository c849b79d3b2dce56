import { View } from '@tarojs/components'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { HELPER_KIN, type HelperKin } from '@/domain/helper'
import { strings } from '@/strings'

const words = strings.helpers

interface WhatKinProps {
  frame: PageProps
  name: string
  /** What they are said to be so far. */
  relation: HelperKin | null
  onPick: (relation: HelperKin) => void
  /** For one who asks: not to be helped by them. */
  onStop: (() => void) | undefined
}

/** What the helper is to the elder; asked where nobody said so, or what was said is not right. */
export function WhatKin({ frame, name, relation, onPick, onStop }: WhatKinProps) {
  return (
    <Page
      {...frame}
      title={words.asks(name)}
      second={onStop && <Button id='decline' words={words.acts.decline} onTap={onStop} />}
    >
      <View>{words.who(name)}</View>
      {HELPER_KIN.map((one) => (
        <Choice
          key={one}
          id={`kin-${one}`}
          kind='one'
          words={strings.kin.helper[one]}
          checked={one === relation}
          onTap={() => {
            onPick(one)
            toTop()
          }}
        />
      ))}
    </Page>
  )
}
