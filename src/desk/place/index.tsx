import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import {
  useApprovePlace,
  useChangePlace,
  useEndWorker,
  useMakeWorker,
  usePlace,
  useSuspendPlace,
} from '@/client/place'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { Ask } from '../Ask'
import { Facts } from './Facts'
import { Found } from './Found'
import { LONGEST } from './longest'

const words = deskStrings.deskPlace

/** For the bureau: one community, school, hospital or station, or a new one. */
export default function PlacePage() {
  const frame = useFrame()
  const { communityId: given = '' } = useRouter().params
  const [communityId, setCommunityId] = useState(given)
  if (communityId === '') return <Found frame={frame} onFound={setCommunityId} />
  return <Known communityId={communityId} />
}

const ACTS = [useApprovePlace, useSuspendPlace, useEndWorker, useChangePlace, useMakeWorker]

function Known({ communityId }: { communityId: string }) {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(usePlace, { communityId })
  const approve = useApprovePlace()
  const suspend = useSuspendPlace()
  const change = useChangePlace()
  const make = useMakeWorker()
  const end = useEndWorker()
  const [doing, setDoing] = useState<'change' | 'worker' | null>(null)
  const clear = () => ACTS.forEach((use) => use.getState().clear())
  useDidShow(clear)
  const turn = (what: typeof doing) => {
    clear()
    toTop()
    setDoing(what)
    if (what === null) onAgain()
  }
  const texts = { texts: words, longest: LONGEST, frame: { ...frame, onBack: () => turn(null) } }
  const place = loaded.state === 'shown' ? loaded.reply : null
  if (place && doing === 'change')
    return (
      <Ask
        {...texts}
        names={['district', 'manager', 'phone'] as const}
        first={{
          ...{ district: place.district, manager: place.manager ?? '', phone: place.phone ?? '' },
        }}
        act={change.act}
        words={words.acts.keep}
        onDone={async ({ district = '', manager = '', phone = '' }) => {
          await change.run({ communityId, district, manager, phone: phone.trim() })
          if (useChangePlace.getState().act.state === 'done') turn(null)
        }}
      />
    )
  if (place && doing === 'worker')
    return (
      <Ask
        {...texts}
        names={['worker', 'code'] as const}
        first={{}}
        act={make.act}
        words={words.acts.make}
        onDone={async ({ worker = '', code = '' }) => {
          await make.run({ communityId, name: worker.trim(), code: code.trim() })
          if (useMakeWorker.getState().act.state === 'done') turn(null)
        }}
      />
    )
  const acts = [approve, suspend, end].map(({ act }) => act)
  const busy = acts.some(({ state }) => state === 'busy') ? words.busy : undefined
  const failed = acts.find((act) => act.state === 'failed')
  const then = (doing: Promise<unknown>) => void doing.then(onAgain)
  return (
    <Page
      {...frame}
      title={place?.name ?? words.title}
      main={
        place &&
        !place.approved && (
          <Button
            kind='main'
            id='approve'
            words={words.acts.approve}
            reason={busy}
            onTap={() => then(approve.run({ communityId }))}
          />
        )
      }
    >
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(place) => (
          <>
            <Facts place={place} busy={busy} onEnd={(id) => then(end.run({ officeId: id }))} />
            <Button id='worker' words={words.acts.worker} onTap={() => turn('worker')} />
            <Button id='change' words={words.acts.change} onTap={() => turn('change')} />
            {place.approved && (
              <Button
                id='suspend'
                kind='quiet'
                words={words.acts.suspend}
                reason={busy}
                onTap={() => then(suspend.run({ communityId }))}
              />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}
