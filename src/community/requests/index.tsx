import { requestEntry, useReported, useRequests } from '@/client/communityRequest'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { List } from '@/components/List'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { communityStrings } from '@/communityStrings'

const { title, empty, notReported, open: openWords, acts } = communityStrings.requests

/** 需要帮忙: of the own communities first; whoever has not reported sees how many, and the way to. */
export default function Requests() {
  const list = useShownList(useRequests, {})
  const { registered, open } = useReported()
  return (
    <Page {...useFrame()} title={title}>
      {registered ? (
        <List {...list} id='request' entry={requestEntry} empty={{ icon: 'heart', ...empty }}>
          <Button {...wayTo('plans')} words={acts.plans} />
        </List>
      ) : (
        <Load {...list}>
          {() => (
            <Empty icon='heart' {...notReported} hint={openWords(open)}>
              <Button {...wayTo('report')} words={acts.report} />
            </Empty>
          )}
        </Load>
      )}
    </Page>
  )
}
