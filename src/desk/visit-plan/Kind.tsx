import { View } from '@tarojs/components'
import { VISIT_KINDS } from '@/domain/visit'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { OneOf } from '../post/OneOf'
import type { Asked } from './draft'

const words = deskStrings.deskVisitPlan

/** To teach, or to ask how somebody is. */
export function Kind({ draft, name, settle }: Asked & { name: string }) {
  return (
    <>
      <View>{words.whom(name)}</View>
      <OneOf
        id='kind'
        options={VISIT_KINDS.map((kind) => ({
          value: kind,
          words: strings.visits.kinds[kind],
          second: words.kinds[kind],
        }))}
        chosen={draft.kind}
        onPick={(kind) => settle({ kind, ...(kind === 'consolation' && { activity: null }) })}
      />
    </>
  )
}
