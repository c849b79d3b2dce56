import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { notLet, useActing } from '@/client/acting'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useHome } from '@/client/home'
import { LETTER_SIZES, useLetters } from '@/client/letters'
import { goHome } from '@/client/platform'
import { useMe, useSession, type Me } from '@/client/session'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { strings } from '@/strings'
import './index.scss'

const { tiles, title, unread, letters } = strings.mine

/** Everything of mine, as ways in. */
export default function Mine() {
  const { current, load } = useSession()
  const me = useMe()
  const acting = useActing(({ elder }) => elder !== null)
  const open = useHome((home) => home.open)
  // How many messages are unread is counted for home.
  useDidShow(() => void open({}))
  return (
    <Page {...useFrame()} title={title}>
      <Load loaded={current} onAgain={() => void load()}>
        {({ signIn }) => (
          <>
            {me && (
              <View>
                <View className='mine-name'>{me.name}</View>
                {me.homeBranch && <View className='mine-branch'>{me.homeBranch}</View>}
              </View>
            )}
            <Tiles>
              {me?.memberId && <OfMember />}
              {me && !acting && <OfMyself member={me.memberId !== null} />}
              {me && me.officeBranches.length > 0 && (
                <Tile {...wayTo('deskToday')} icon='flag' {...tiles.deskToday} />
              )}
              {me?.offices.some((office) => office !== 'branchSecretary') && (
                <Tile {...wayTo('deskCommunity')} icon='heart' {...tiles.deskCommunity} />
              )}
              {me?.offices.includes('bureauOfficer') && <OfBureau />}
              <OfEverybody />
              {signIn === 'demo' && !acting && <OfDemo me={me} />}
            </Tiles>
          </>
        )}
      </Load>
    </Page>
  )
}

/** What is read and answered for the whole county. */
function OfBureau() {
  return (
    <>
      <Tile {...wayTo('deskWritings')} icon='news' tone='blue' {...tiles.deskReviews} />
      <Tile {...wayTo('deskSuggestions')} icon='sound' tone='green' {...tiles.deskSuggestions} />
      <Tile {...wayTo('deskAudits')} icon='list' tone='amber' {...tiles.deskAudits} />
    </>
  )
}

/** What nobody does for somebody else. */
function OfMyself({ member }: { member: boolean }) {
  return (
    <>
      <Tile {...wayTo('saved')} icon='star' tone='blue' {...tiles.saved} />
      {member && <Tile {...wayTo('memberships')} icon='flag' tone='green' {...tiles.memberships} />}
      {member && <Tile {...wayTo('helpers')} icon='people' tone='amber' {...tiles.helpers} />}
      <Tile {...wayTo('helping')} icon='heart' {...tiles.helping} />
      <Tile {...wayTo('privacy')} icon='person' tone='blue' {...tiles.privacy} />
    </>
  )
}

/** What a member has, or an elder one acts for. */
function OfMember() {
  const loaded = useHome((home) => home.loaded)
  const messages = loaded.state === 'shown' && { second: unread(loaded.reply.unread) }
  return (
    <>
      <Tile {...wayTo('plans')} icon='calendar' tone='amber' {...tiles.plans} />
      {!notLet('reminders') && (
        <Tile {...wayTo('messages')} icon='bell' {...tiles.messages} {...messages} />
      )}
      <Tile {...wayTo('footprints')} icon='steps' tone='green' {...tiles.footprints} />
      {!notLet('checkIn') && <Tile {...wayTo('card')} icon='code' tone='blue' {...tiles.card} />}
      <Tile {...wayTo('homeVisits')} icon='home' tone='blue' {...tiles.homeVisits} />
    </>
  )
}

function OfEverybody() {
  const size = useLetters((letters) => letters.size)
  const acting = useActing(({ elder }) => elder !== null)
  return (
    <>
      <Tile
        {...wayTo('letters')}
        id='letterSizes'
        icon='letters'
        tone='blue'
        words={strings.letters.title}
        second={letters(LETTER_SIZES[size].words)}
      />
      <Tile {...wayTo('practice')} icon='done' tone='amber' {...tiles.practice} />
      {!acting && <Tile {...wayTo('suggestions')} icon='sound' {...tiles.suggestions} />}
    </>
  )
}

function OfDemo({ me }: { me: Me }) {
  const logOut = useSession((session) => session.logOut)
  const leave = async () => {
    await logOut()
    await goHome()
  }
  const people = me ? tiles.otherPerson : tiles.firstPerson
  return (
    <>
      <Tile {...wayTo('people')} icon='people' tone='green' {...people} />
      {me && (
        <Tile id='leave' icon='leave' tone='blue' {...tiles.leave} onTap={() => void leave()} />
      )}
    </>
  )
}
