import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useActivities } from '@/client/activity'
import { activityEntry, wayTo } from '@/client/entries'
import { useOfficeToday } from '@/client/office'
import { useShown, useShownList } from '@/client/shown'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Tile, Tiles } from '@/components/Tile'
import { deskStrings } from '@/deskStrings'
import { Reminders } from './Reminders'
import './index.scss'

const words = deskStrings.deskToday
const { tiles } = words

type Today = ReplyOf<'office.today'>

const COMING = { from: 'office', period: 'coming' } as const
/** So many of what comes next; the others are a tap away. */
const NEXT = 2

interface BranchProps {
  branchId: string
  name: string
}

/** Shown once it is known which branch: whoever opens the page from outside is asked for first. */
export function Branch({ branchId, name }: BranchProps) {
  const shown = useShown(useOfficeToday, { branchId })
  const coming = useShownList(useActivities, COMING)
  return (
    <>
      <View>{name}</View>
      <Heading words={words.waiting} />
      <Load {...shown}>{(today) => <Waiting today={today} />}</Load>
      <Reminders branchId={branchId} />
      <Heading words={words.next} />
      <Load loaded={coming.loaded} onAgain={coming.onAgain}>
        {(activities) =>
          activities.length === 0 ? (
            <View>{words.none}</View>
          ) : (
            <>
              {activities.slice(0, NEXT).map((activity, at) => (
                <Entry
                  key={activity.activityId}
                  {...activityEntry({ ...activity, mine: null })}
                  id={`activity-${at}`}
                  onTap={wayTo('deskActivity', { activityId: activity.activityId }).onTap}
                />
              ))}
            </>
          )
        }
      </Load>
      <Heading words={words.doing} />
      <Doing />
      {shown.loaded.state === 'shown' && <Months months={shown.loaded.reply.months} />}
      {shown.loaded.state === 'shown' && <Served served={shown.loaded.reply.served} />}
    </>
  )
}

function Waiting({ today }: { today: Today }) {
  const { joinings, moves, tasks, suggestions, reviews, sentBack } = today
  const { deskJoinings, deskMoves, deskTasks, deskSuggestions, deskWritings } = tiles
  const count = (count: number) => ({ second: words.count(count) })
  return (
    <Tiles>
      <Tile {...wayTo('deskJoinings')} icon='bell' {...deskJoinings} {...count(joinings)} />
      <Tile {...wayTo('deskTasks')} icon='heart' tone='amber' {...deskTasks} {...count(tasks)} />
      <Tile {...wayTo('deskMoves')} icon='steps' tone='green' {...deskMoves} {...count(moves)} />
      <Tile
        {...wayTo('deskSuggestions')}
        icon='sound'
        tone='amber'
        {...deskSuggestions}
        {...count(suggestions)}
      />
      <Tile
        {...wayTo('deskWritings')}
        icon='news'
        tone='blue'
        {...deskWritings}
        {...count(reviews + sentBack)}
      />
    </Tiles>
  )
}

function Doing() {
  return (
    <Tiles>
      <Tile {...wayTo('deskPost')} icon='flag' {...tiles.deskPost} />
      <Tile {...wayTo('deskWriting')} icon='news' tone='blue' {...tiles.deskWriting} />
      <Tile {...wayTo('deskActivities')} icon='list' tone='amber' {...tiles.deskActivities} />
      <Tile {...wayTo('deskMembers')} icon='people' {...tiles.deskMembers} />
      <Tile {...wayTo('deskVisits')} icon='heart' tone='blue' {...tiles.deskVisits} />
      <Tile {...wayTo('deskRegister')} icon='person' tone='green' {...tiles.deskRegister} />
      <Tile {...wayTo('deskPeople')} icon='search' {...tiles.deskPeople} />
      <Tile {...wayTo('deskRoster')} icon='people' tone='blue' {...tiles.deskRoster} />
      <Tile {...wayTo('deskAway')} icon='bus' tone='amber' {...tiles.deskAway} />
      <Tile {...wayTo('deskPledgeInvite')} icon='star' {...tiles.deskPledgeInvite} />
      <Tile {...wayTo('deskHandOver')} icon='heart' tone='green' {...tiles.deskHandOver} />
      <Tile {...wayTo('deskCalendar')} icon='calendar' {...tiles.deskCalendar} />
      <Tile {...wayTo('deskBirthdays')} icon='star' tone='amber' {...tiles.deskBirthdays} />
      <Tile {...wayTo('deskLectures')} icon='sound' tone='blue' {...tiles.deskLectures} />
      <Tile {...wayTo('deskJointDays')} icon='people' tone='green' {...tiles.deskJointDays} />
      <Tile {...wayTo('deskElsewhere')} icon='bus' tone='blue' {...tiles.deskElsewhere} />
      <Tile {...wayTo('deskMatters')} icon='list' tone='amber' {...tiles.deskMatters} />
      <Tile {...wayTo('deskYear')} icon='list' tone='green' {...tiles.deskYear} />
      <Tile {...wayTo('deskDecisions')} icon='check' {...tiles.deskDecisions} />
    </Tiles>
  )
}

/** How often its people went to help: of fewer than five, nobody is told. */
const Served = ({ served }: Pick<Today, 'served'>) =>
  served !== null && (
    <View>
      <Heading words={words.service} />
      <View>{words.served(served)}</View>
    </View>
  )

/** How often the branch met: a quiet month is told as quietly as a full one. */
function Months({ months }: Pick<Today, 'months'>) {
  return (
    <View>
      <Heading words={words.months} />
      <View className='today-months'>
        {months.map(({ month, held }) => (
          <View key={month} className='today-month'>
            {words.month(Number(month.slice(5)), held)}
          </View>
        ))}
      </View>
    </View>
  )
}
