import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { useDecideDonation, useReceiveDonation } from '@/client/donation'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_THANKS } from '@/domain/donation'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.donation

interface SayProps {
  frame: PageProps
  donationId: string
  /** Thanks for what arrived; or why it is not needed. */
  what: 'receive' | 'decline'
  onDone: () => void
}

/** What the station says in words to who gives. */
export function Say({ frame, donationId, what, onDone }: SayProps) {
  const [text, setText] = useState('')
  const receive = useReceiveDonation()
  const decline = useDecideDonation()
  const { act } = what === 'receive' ? receive : decline
  const said = text.trim()
  const send = async () => {
    if (what === 'receive') await receive.run({ donationId, thanks: said })
    else await decline.run({ donationId, accepted: false, words: said })
    const store = what === 'receive' ? useReceiveDonation : useDecideDonation
    if (store.getState().act.state === 'done') onDone()
  }
  const missing = said === '' ? words.missing : undefined
  return (
    <Page
      {...frame}
      title={words.acts[what]}
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
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Writing
        id='said'
        label={what === 'receive' ? words.thanksField : words.whyField}
        value={text}
        longest={LONGEST_THANKS}
        onChange={setText}
        dictate={dictation()}
      />
    </Page>
  )
}
