import { View } from '@tarojs/components'
import { phone } from '@/client/platform'
import { talkLines } from '@/client/talk'
import { standingStatus, type WholeTeam } from '@/client/team'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.team

/** What a team is, as far as it is for everybody: names only of who agreed, sums of what was held. */
export function Facts({ team }: { team: WholeTeam }) {
  const { about, ledBy, members, names, rounds, talks, audience, next, contact } = team
  const standing = standingStatus(team)
  const shown = names.map(({ name, elders }) => [name, ...elders.map((one) => words.elders[one])])
  return (
    <>
      {standing && (
        <View {...aria('status')}>
          <StatusWords {...standing} />
        </View>
      )}
      <View>
        <Row label={words.doing} long>
          {about}
        </Row>
        <Row label={words.ledBy}>{ledBy ?? words.notShown}</Row>
        <Row label={words.members} detail={team.full && team.recruiting ? words.full : undefined}>
          {words.people(members)}
        </Row>
        {shown.length > 0 && (
          <Row label={words.names}>{shown.map((one) => one.join(' ')).join('，')}</Row>
        )}
        {talks > 0 && <Row label={words.held}>{words.rounds(rounds, talks)}</Row>}
        {talks > 0 && <Row label={words.audience}>{words.heads(audience)}</Row>}
        <Row label={words.contact}>{contact.title}</Row>
        {next.map((talk) => (
          <Row
            key={talk.startsAt + talk.subject}
            label={words.next}
            detail={talkLines(talk).join('，')}
          >
            {talk.subject}
          </Row>
        ))}
      </View>
      <Button
        id='callTeam'
        icon='phone'
        words={words.acts.call}
        onTap={() => void phone(contact.phone)}
      />
    </>
  )
}
