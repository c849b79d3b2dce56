import { useEffect } from 'react'
import { sumOf, useActivityFacts, type Draft } from '@/client/writing'
import { useShown } from '@/client/shown'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'

interface SumProps {
  frame: PageProps
  activityId: string
  onBegin: (draft: Draft) => void
}

/** Fetches what is known of an activity, and begins its sum with it. */
export function Sum({ frame, activityId, onBegin }: SumProps) {
  const { loaded, onAgain } = useShown(useActivityFacts, { activityId })
  useEffect(() => {
    if (loaded.state === 'shown') onBegin(sumOf(activityId, loaded.reply))
  }, [loaded, activityId, onBegin])
  return (
    <Page {...frame} title={deskStrings.deskWriting.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {() => null}
      </Load>
    </Page>
  )
}
