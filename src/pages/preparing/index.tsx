import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'

const TOPICS: Record<string, { title: string; hint: string }> = {
  service: { title: '社区服务', hint: '要人帮忙，或想去帮忙，请先打电话。' },
  partyDay: { title: '主题党日', hint: '哪天去、学什么，请先打电话问。' },
  complaint: { title: '投诉建议', hint: '有意见、有建议，请先打电话说。' },
}

/** Something that is not there yet: says so, and whom to call instead. */
export default function Preparing() {
  const frame = useFrame()
  const contact = useSession((session) => session.contact)
  const { what = '' } = useRouter().params
  const { title, hint } = TOPICS[what] ?? { title: '正在准备', hint: '请先打电话问。' }
  const call = <Button kind='main' id='callNow' words='现在打电话' onTap={frame.onCall} />
  return (
    <Page {...frame} title={title} main={call}>
      <StatusWords tone='wait' words='正在准备' />
      <View>{hint}</View>
      {contact && (
        <Row label='打给谁' detail={contact.phone}>
          {contact.title}
        </Row>
      )}
    </Page>
  )
}
