import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { officeWords, seenWords, useSeen } from '@/client/privacy'
import { useShownList } from '@/client/shown'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { pastMomentWords } from '@/domain/time'
import { strings } from '@/strings'

const { title, empty } = strings.privacySeen

/** 谁看过我的资料: who, what, when, from the audits about me. */
export default function Seen() {
  const { more, onMore, ...shown } = useShownList(useSeen, {})
  return (
    <Page {...useFrame()} title={title}>
      <Load {...shown}>
        {(items) =>
          items.length === 0 && more === 'end' ? (
            <Empty icon='done' {...empty} />
          ) : (
            <>
              {items.map(({ office, at, ...what }, nth) => (
                <Card key={nth}>
                  <Row label={pastMomentWords(at, now())} detail={seenWords(what)}>
                    {officeWords(office)}
                  </Row>
                </Card>
              ))}
              <More more={more} onMore={onMore} />
            </>
          )
        }
      </Load>
    </Page>
  )
}
