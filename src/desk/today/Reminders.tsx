import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { calendarWords } from '@/client/membership'
import { useReminders } from '@/client/partyCalendar'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskToday

/** What the branch could think of, quietly: to its officers alone, and nothing where nothing is due. */
export function Reminders({ branchId }: { branchId: string }) {
  const { loaded } = useShown(useReminders, { branchId })
  if (loaded.state !== 'shown') return null
  const { due, upcoming, birthdays, lectures, jointDays, plans } = loaded.reply
  const waiting = [
    [birthdays, 'deskBirthdays'],
    [lectures, 'deskLectures'],
    [jointDays, 'deskJointDays'],
  ] as const
  return (
    <>
      {(due.length > 0 || upcoming) && (
        <View>
          {due.map((what) => `${words.due[what]}。`).join('')}
          {due.length > 0 && words.dueHint}
          {upcoming && words.nextPartyDay(calendarWords(upcoming.day))}
        </View>
      )}
      {plans.map(({ activityId, title }, nth) => (
        <Button
          key={activityId}
          {...wayTo('deskPartyDay', { activityId })}
          id={`due-plan-${nth}`}
          words={words.plan(title)}
        />
      ))}
      {waiting
        .filter(([count]) => count > 0)
        .map(([count, page]) => (
          <Button
            key={page}
            {...wayTo(page)}
            id={`due-${page}`}
            words={`${words.tiles[page].words}，${words.count(count)}`}
          />
        ))}
    </>
  )
}
