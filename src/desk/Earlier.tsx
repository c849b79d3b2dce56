import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { untilWords, useDecisions } from '@/client/minutes'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPartyDayLead

interface EarlierProps {
  branchId: string
  activityId: string
}

/** 上次定下的事: what earlier party days decided and is still being done; nothing where nothing is. */
export function Earlier({ branchId, activityId }: EarlierProps) {
  const { loaded } = useShownList(useDecisions, { branchId })
  const open =
    loaded.state === 'shown' ? loaded.reply.filter((one) => one.activityId !== activityId) : []
  if (open.length === 0) return null
  return (
    <>
      <Heading words={words.earlier} />
      <View>
        {open.map(({ decisionId, words: what, name, day, note }) => (
          <Row
            key={decisionId}
            label={note ?? deskStrings.deskDecisions.states.open}
            detail={deskStrings.deskDecisions.by(
              name || deskStrings.deskMinutes.left,
              untilWords(day),
            )}
          >
            {what}
          </Row>
        ))}
      </View>
      <Button {...wayTo('deskDecisions', { branchId })} icon='check' words={words.acts.decisions} />
    </>
  )
}
