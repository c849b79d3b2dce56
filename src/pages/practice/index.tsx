import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { go } from '@/client/platform'
import { startPractice } from '@/client/practice'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, howTo, nothing, calls, acts } = strings.practice

/** 试一试: the real pages on a pretend world, where nothing counts. */
export default function Practice() {
  const contact = useSession((session) => session.contact)
  const start = (page: 'activities' | 'practiceCheckIn') => {
    startPractice(contact)
    void go(page)
  }
  return (
    <Page
      {...useFrame()}
      title={title}
      main={
        <Button
          kind='main'
          id='practiseSignUp'
          words={acts.signUp}
          onTap={() => start('activities')}
        />
      }
      second={
        <Button id='practiseCheckIn' words={acts.checkIn} onTap={() => start('practiceCheckIn')} />
      }
    >
      <View>
        {howTo}
        {nothing}
        {calls}
      </View>
    </Page>
  )
}
