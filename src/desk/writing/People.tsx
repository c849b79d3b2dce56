import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { useAgree, useFiles } from '@/client/upload'
import { useActivityFacts } from '@/client/writing'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { PEOPLE_IN } from '@/domain/upload'
import { deskStrings } from '@/deskStrings'
import { Picture } from './Picture'

const words = deskStrings.deskWriting

interface PeopleProps {
  frame: PageProps
  file: string
  /** The activity it was taken at. */
  activityId: string | undefined
  onBack: () => void
  onDone: () => void
}

/** One question about one picture: who is in it, and did they agree? The server keeps who said so. */
export function People({ frame, file, activityId, onBack, onDone }: PeopleProps) {
  const { url, people: said } = useFiles()(file)
  const [people, setPeople] = useState(said)
  const { act, run, clear } = useAgree()
  const busy = act.state === 'busy'
  const missing = people === null ? words.peopleMissing : undefined
  const agree = async () => {
    if (people === null) return
    await run({ file, people })
    toTop()
    if (useAgree.getState().act.state === 'done') onDone()
  }
  useEffect(() => clear, [clear])
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.peoplePage}
      main={
        <Button
          kind='main'
          id='agreed'
          words={words.acts.agreed}
          reason={busy ? words.busy : missing}
          onTap={() => void agree()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{words.peopleHint}</View>
      {activityId && <Unwilling activityId={activityId} />}
      {PEOPLE_IN.map((one) => (
        <Choice
          key={one}
          id={`people-${one}`}
          kind='one'
          words={words.people[one]}
          second={one === 'children' ? words.childrenHint : undefined}
          checked={people === one}
          onTap={() => setPeople(one)}
        />
      ))}
      <Picture url={url} />
    </Page>
  )
}

/** Who of those who came said no to photographs, where anybody did. */
function Unwilling({ activityId }: { activityId: string }) {
  const { loaded } = useShown(useActivityFacts, { activityId })
  const names = loaded.state === 'shown' ? loaded.reply.noPhotos : []
  return names.length > 0 && <Row label={words.noPhotos}>{names.join('、')}</Row>
}
