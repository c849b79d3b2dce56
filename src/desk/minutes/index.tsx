import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useDecide, useKeepMinutes, useMinutes, useMinutesStep } from '@/client/minutes'
import { useMinutesDraft } from '@/client/minutesDraft'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import type { MinutesSection } from '@/domain/minutes'
import { deskStrings } from '@/deskStrings'
import { Decide } from './Decide'
import { Edit } from './Edit'
import { Reader } from './Reader'
import { Sheet, type Doing } from './Sheet'
import { Why } from './Why'

const words = deskStrings.deskMinutes

/** For a secretary: minutes as what happened says them, put right, signed, and confirmed by another. */
export default function Minutes() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMinutes, { activityId })
  const { changed, keep } = useMinutesDraft(activityId)
  const [doing, setDoing] = useState<Doing | null>(null)
  const clear = () => {
    for (const act of [useKeepMinutes, useMinutesStep, useDecide]) act.getState().clear()
  }
  useDidShow(clear)
  const record = loaded.state === 'shown' ? loaded.reply : null
  const show = (next: Doing | null) => {
    clear()
    toTop()
    setDoing(next)
  }
  const done = () => {
    setDoing(null)
    toTop()
    onAgain()
  }
  if (!record || record.stage === 'coming')
    return (
      <Page {...frame} title={words.title}>
        <Load loaded={loaded} onAgain={onAgain}>
          {() => <Empty icon='clock' words={words.notBegun} hint={words.notBegunHint} />}
        </Load>
      </Page>
    )
  const { latest, draft, branchId } = record
  const version = latest?.version ?? 0
  const sections = changed?.sections ?? latest?.sections ?? draft
  const inner = { ...frame, onBack: () => show(null) }
  const edited = (section: MinutesSection, text: string) => {
    keep({ base: changed?.base ?? version, sections: { ...sections, [section]: text } })
    show(null)
  }
  const save = async (why?: string) => {
    await useKeepMinutes
      .getState()
      .run({ activityId, seen: changed?.base ?? version, sections, ...(why && { why }) })
    if (useKeepMinutes.getState().act.state === 'done') keep(null)
    done()
  }
  if (doing?.what === 'edit') {
    const { section } = doing
    return (
      <Edit
        frame={inner}
        section={section}
        text={sections[section]}
        onDone={(text) => edited(section, text)}
      />
    )
  }
  if (doing?.what === 'why') return <Why frame={inner} onDone={(why) => void save(why)} />
  if (doing?.what === 'decide')
    return <Decide frame={inner} activityId={activityId} branchId={branchId} onDone={done} />
  if (doing?.what === 'reader')
    return (
      <Reader
        frame={inner}
        activityId={activityId}
        branchId={branchId}
        version={version}
        onDone={done}
      />
    )
  return (
    <Sheet
      frame={frame}
      activityId={activityId}
      record={record}
      sections={sections}
      base={changed?.base ?? null}
      onDo={show}
      onSave={() => (latest ? show({ what: 'why' }) : void save())}
      onDrop={() => keep(null)}
      onKeepMine={() => keep({ base: version, sections })}
      onAgain={onAgain}
    />
  )
}
