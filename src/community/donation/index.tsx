import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import {
  useDecideDonation,
  useDonation,
  useReceiveDonation,
  useWithdrawDonation,
  type WholeDonation,
} from '@/client/donation'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'
import { Facts } from './Facts'
import { Say } from './Say'

const words = communityStrings.donation

type Doing = 'receive' | 'decline' | 'take'

/** What somebody gives: who gives may take it back, the station answers and says thanks. */
export default function DonationPage() {
  const { donationId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useDonation, { donationId })
  const decide = useDecideDonation()
  const withdraw = useWithdrawDonation()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [done, setDone] = useState<'told' | 'gone' | null>(null)
  const clear = () => {
    for (const store of [useDecideDonation, useReceiveDonation, useWithdrawDonation])
      store.getState().clear()
    setDoing(null)
  }
  useDidShow(() => {
    clear()
    setDone(null)
  })
  const finish = (what: 'told' | 'gone') => {
    setDone(what)
    setDoing(null)
    onAgain()
  }
  const accept = async () => {
    await decide.run({ donationId, accepted: true })
    if (useDecideDonation.getState().act.state === 'done') finish('told')
  }
  const take = async () => {
    await withdraw.run({ donationId })
    if (useWithdrawDonation.getState().act.state === 'done') finish('gone')
  }
  const donation = loaded.state === 'shown' ? loaded.reply : null
  if (donation && (doing === 'receive' || doing === 'decline'))
    return (
      <Say
        frame={{ ...frame, onBack: clear }}
        donationId={donationId}
        what={doing}
        onDone={() => finish('told')}
      />
    )
  const acts = [decide.act, withdraw.act]
  const failed = acts.find(({ state }) => state === 'failed')
  const busy = acts.some(({ state }) => state === 'busy') ? words.busy : undefined
  const taking = doing === 'take'
  const ways = taking
    ? {
        second: <Button id='keep' words={words.acts.keep} onTap={() => setDoing(null)} />,
        main: (
          <Button
            kind='main'
            id='reallyTake'
            words={words.acts.take}
            reason={busy}
            onTap={() => void take()}
          />
        ),
      }
    : donation && waysOf(donation, busy, setDoing, () => void accept())
  return (
    <Page {...frame} title={taking ? words.really : words.title} {...ways}>
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      {done && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words[done]} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(donation) => <Facts donation={donation} />}
      </Load>
    </Page>
  )
}

function waysOf(
  { state, mine }: WholeDonation,
  busy: string | undefined,
  onDo: (doing: Doing) => void,
  onAccept: () => void,
) {
  if (state !== 'offered' && state !== 'accepted') return {}
  const does = (doing: Doing, kind?: 'main') => (
    <Button
      id={doing}
      words={words.acts[doing]}
      {...(kind && { kind })}
      onTap={() => onDo(doing)}
    />
  )
  if (mine) return { second: does('take') }
  if (state === 'accepted') return { main: does('receive', 'main') }
  const main = (
    <Button kind='main' id='accept' words={words.acts.accept} reason={busy} onTap={onAccept} />
  )
  return { second: does('decline'), main }
}
