import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import {
  certificateAddress,
  useCertificate,
  useWithdrawCertificate,
  type Certificate,
} from '@/client/certificate'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { HAS_FILES, printPage } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { QrCode } from '@/components/QrCode'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { hoursWords } from '@/domain/service'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import { Paper } from './Paper'

const words = communityStrings.certificate

/** A certificate of mine: printed large, or shown with its code; taken back in two taps. */
export default function CertificatePage() {
  const { certificateId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useCertificate, { certificateId })
  const { act, run, clear } = useWithdrawCertificate()
  const [asking, setAsking] = useState(false)
  useDidShow(clear)
  const certificate = loaded.state === 'shown' ? loaded.reply : null
  const good = certificate !== null && !certificate.void
  const withdraw = async () => {
    await run({ certificateId })
    setAsking(false)
    onAgain()
  }
  if (asking)
    return (
      <Withdrawing
        frame={{ ...frame, onBack: () => setAsking(false) }}
        busy={act.state === 'busy' ? words.busy : undefined}
        onKeep={() => setAsking(false)}
        onWithdraw={() => void withdraw()}
      />
    )
  return (
    <Page
      {...frame}
      // A paper that counts has a heading of its own.
      {...(certificate?.void && { title: words.title })}
      main={
        HAS_FILES &&
        good && <Button kind='main' id='print' words={words.acts.print} onTap={printPage} />
      }
      second={
        good && <Button id='withdraw' words={words.acts.withdraw} onTap={() => setAsking(true)} />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(certificate) => <Whole certificate={certificate} />}
      </Load>
    </Page>
  )
}

function Whole({ certificate }: { certificate: Certificate }) {
  if (certificate.void)
    return (
      <View {...aria('status')}>
        <StatusWords tone='stop' words={words.void} />
        <View>{words.voidHint}</View>
      </View>
    )
  return (
    <>
      {!HAS_FILES && <View>{words.byHand}</View>}
      <Paper certificate={certificate}>
        <View>
          {certificate.items.map(({ activityId, title, startsAt, minutes, organiser }) => (
            <Row
              key={activityId}
              label={dayWords(startsAt, now())}
              detail={`${hoursWords(minutes)}，${organiser}`}
            >
              {title}
            </Row>
          ))}
        </View>
        <View {...aria('status')}>{words.scan}</View>
        <QrCode text={certificateAddress(certificate.code)} words={words.label} />
      </Paper>
      <Button
        {...wayTo('certificateVerify', { code: encodeURIComponent(certificate.code) })}
        words={words.acts.look}
      />
    </>
  )
}

interface WithdrawingProps {
  frame: PageProps
  busy: string | undefined
  onKeep: () => void
  onWithdraw: () => void
}

function Withdrawing({ frame, busy, onKeep, onWithdraw }: WithdrawingProps) {
  return (
    <Page
      {...frame}
      title={words.acts.withdraw}
      main={
        <Button
          kind='main'
          id='really'
          words={words.acts.really}
          reason={busy}
          onTap={onWithdraw}
        />
      }
      second={<Button id='keep' words={words.acts.keep} onTap={onKeep} />}
    >
      <View>{words.confirm}</View>
    </Page>
  )
}
