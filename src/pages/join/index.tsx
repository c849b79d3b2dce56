import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'

/** How to be registered today: by a call. */
export default function Join() {
  const frame = useFrame()
  const contact = useSession((session) => session.contact)
  const call = <Button kind='main' id='callToJoin' words='打电话登记' onTap={frame.onCall} />
  return (
    <Page {...frame} title='我要加入' main={call}>
      <View>打一个电话，就给您登记。不收钱，愿意才登记。</View>
      <View>
        {contact && (
          <Row label='打给谁' detail={contact.phone}>
            {contact.title}
          </Row>
        )}
        <Row label='请先想好'>您的姓名、手机号、在哪个支部</Row>
        <Row label='登记以后'>可以报名活动，看本支部的消息</Row>
        <Row label='不登记也行'>公开的文章和活动，都可以看</Row>
      </View>
    </Page>
  )
}
