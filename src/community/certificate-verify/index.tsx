import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useVerified } from '@/client/certificate'
import { useFrame } from '@/client/frame'
import { HAS_FILES, printPage } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'
import { Paper } from '../certificate/Paper'

const words = communityStrings.certificateVerify

/** What whoever scans a certificate is told; a secretary prints it here for who has no printer. */
export default function CertificateVerify() {
  const { code = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useVerified, { code: decodeURIComponent(code) })
  const good = loaded.state === 'shown' && loaded.reply.certificate !== null
  return (
    <Page
      {...useFrame()}
      title={words.title}
      main={
        HAS_FILES &&
        good && <Button kind='main' id='print' words={words.acts.print} onTap={printPage} />
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {({ certificate }) =>
          certificate ? (
            <>
              <View className='unprinted' {...aria('status')}>
                <StatusWords tone='good' words={words.good} />
              </View>
              <Paper certificate={certificate} />
            </>
          ) : (
            <Empty icon='warning' {...words.bad} />
          )
        }
      </Load>
    </Page>
  )
}
