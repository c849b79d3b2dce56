import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { phone } from '@/client/platform'
import { missingOf, type Request } from '@/client/whistle'
import { activityStatus } from '@/client/words'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { dayWords, spanWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskRequest

/** What was asked for, how many are missing, said as it is, and what came of it. */
export function Facts({ request }: { request: Request }) {
  const { title, place, startsAt, endsAt, skills, weight, cancelReason, own } = request
  const { seatsTaken, capacity, told, branch, manager, managerPhone } = request
  const time = now()
  const missing = missingOf(request)
  const ahead = request.state === 'published' && time < startsAt
  return (
    <>
      <View>
        <StatusWords {...activityStatus(request, time)} />
        <View className='request-title'>{title}</View>
        {cancelReason && <Row label={words.cancelReason}>{cancelReason}</Row>}
        <Row label={words.when} detail={spanWords(startsAt, endsAt, time)}>
          {dayWords(startsAt, time)}
        </Row>
        <Row label={words.where}>{place}</Row>
        <Row label={words.coming} detail={own && ahead && words.told(told)}>
          {words.count(seatsTaken, capacity ?? seatsTaken)}
          {ahead && `，${words.missing(missing)}`}
        </Row>
        <Row label={words.weight}>{words.weights[weight]}</Row>
        <Row label={words.helps}>
          {skills.map((skill) => words.skills[skill]).join('、') || words.anybody}
        </Row>
        <Closed request={request} />
        {!own && (
          <Row label={words.manager} detail={manager}>
            {branch}
          </Row>
        )}
      </View>
      {ahead && own && missing > 0 && <View>{words.short}</View>}
      {!own && (
        <Button
          id='callManager'
          icon='phone'
          words={words.acts.call}
          onTap={() => void phone(managerPhone)}
        />
      )}
    </>
  )
}

function Closed({ request: { closed } }: { request: Request }) {
  if (!closed) return null
  const { outcome, thanks, figure, beneficiaries, story, picture } = closed
  return (
    <>
      <Row label={words.outcome}>{outcome}</Row>
      <Row label={words.thanks}>{thanks}</Row>
      {figure && <Row label={words.figure}>{figure}</Row>}
      {beneficiaries !== null && (
        <Row label={words.beneficiaries}>{words.counted(beneficiaries)}</Row>
      )}
      {picture && <Row label={words.picture}>{picture.words}</Row>}
      <Row label={words.shown}>{story ? words.story : words.noStory}</Row>
    </>
  )
}
