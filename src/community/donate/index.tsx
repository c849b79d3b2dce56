import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { dictation } from '@/client/dictation'
import { useMyDonations, useOfferDonation } from '@/client/donation'
import { useFrame } from '@/client/frame'
import { replace } from '@/client/platform'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Stepper } from '@/components/Stepper'
import { LONGEST_ITEM, MOST_GOODS, saysMoney } from '@/domain/donation'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.donate

/** Where to, then what and how many; the same rule as on the server refuses money. */
export default function Donate() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMyDonations, {})
  const { act, run, clear } = useOfferDonation()
  const [place, setPlace] = useState<{ communityId: string; name: string } | null>(null)
  const [text, setText] = useState('')
  const [amount, setAmount] = useState(1)
  useDidShow(clear)
  const item = text.trim()
  const send = async () => {
    if (!place) return
    await run({ communityId: place.communityId, item, amount })
    const { act } = useOfferDonation.getState()
    if (act.state === 'done') await replace('donation', { donationId: act.reply.donationId })
  }
  if (!place)
    return (
      <Page {...frame} title={words.where}>
        <View>{communityStrings.donations.what}</View>
        <Load loaded={loaded} onAgain={onAgain}>
          {({ stations }) => (
            <>
              {stations.map(({ communityId, name, phone }, at) => (
                <Entry
                  key={communityId}
                  id={`station-${at}`}
                  title={name}
                  lines={[phone]}
                  onTap={() => setPlace({ communityId, name })}
                />
              ))}
            </>
          )}
        </Load>
      </Page>
    )
  const missing = item === '' ? words.missing : saysMoney(item) ? words.money : undefined
  return (
    <Page
      {...frame}
      onBack={() => {
        clear()
        setPlace(null)
      }}
      title={words.title}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void send() : undefined} />
      )}
      <View>{place.name}</View>
      <Field
        id='item'
        label={words.field}
        value={text}
        longest={LONGEST_ITEM}
        onChange={setText}
        onDone={() => undefined}
        dictate={dictation()}
      />
      <View>{words.amount}</View>
      <Stepper
        id='amount'
        count={amount}
        unit={words.unit}
        least={1}
        most={MOST_GOODS}
        onChange={setAmount}
      />
    </Page>
  )
}
