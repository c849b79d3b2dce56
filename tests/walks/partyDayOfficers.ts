import { minutesAfter, type Instant } from '@/domain/time'
import { demoId } from '@/server/db/demoRows'
import type { Hand, Town } from './hand'
import { activityOf } from './partyDay'

/** Brings a planned party day near enough to begin. */
async function today(town: Town, officer: string, slug: string, venue: string) {
  const now: Instant = new Date().toISOString()
  await town.ask(officer, 'posting.move', {
    ...{ ...activityOf(slug), venueId: demoId('venue', venue), reason: '今天天气好' },
    ...{ startsAt: minutesAfter(now, 20), endsAt: minutesAfter(now, 80) },
  })
}

const beginFromTheDesk = async (phone: Hand) => {
  await phone.tap('deskPartyDayLead')
  await phone.tap('begin')
  await phone.see('现在是您在带')
}

/** From what is usual to minutes that two people answer for. */
export async function secretary(town: Town) {
  const slug = 'party-day-oath'
  await today(town, 'li-jianguo', slug, 'tax-home')
  const li = await town.phone('li-jianguo', 'deskActivity', activityOf(slug))
  await li.tap('deskPartyDay')
  await li.tap('add')
  await li.tap('kind-service')
  await li.see('志愿服务')
  await li.tap('save')
  await li.tap('ask')
  await li.see('等另一位支委同意')

  const xiang = await town.phone('xiang-lihua', 'deskPartyDay', activityOf(slug))
  await xiang.see('请您看看，同不同意')
  await xiang.tap('agree')
  await xiang.see('支委会同意了')

  const wang = await town.phone('wang-xiuying', 'messages')
  await wang.see('主题党日定了')
  await wang.see('志愿服务')

  await beginFromTheDesk(li)
  await li.see('第1项，共3项')
  await li.tap('next')
  await li.see('第2项，共3项')
  await li.tap('deskRollCall')
  await li.tap('here-name-0')
  await li.see('到了')
  await li.tap('back')
  await li.tap('next')
  await li.tap('end')
  await li.see('结束了')
  await li.tap('deskMinutes')
  await li.see('照会上的情况写的')
  await li.see('志愿服务')
  await li.tap('keep')
  await li.tap('sign')
  await li.see('签了，等另一位看')

  const reader = await town.phone('xiang-lihua', 'deskMinutes', activityOf(slug))
  await reader.see('签了，等另一位看')
  await reader.tap('confirm')
  await reader.see('两位都认了')
}

/** A functional branch meets like any other; what it may not do is said with the reason and who says so. */
export async function functionalSecretary(town: Town) {
  const slug = 'party-day-nearby'
  await today(town, 'zhao-ming', slug, 'welfare-centre')
  const zhao = await town.phone('zhao-ming', 'deskActivity', activityOf(slug))
  await beginFromTheDesk(zhao)
  await zhao.see('第1项，共2项')
  const guest = await town.phone('hu-yumei')
  await guest.tap('partyDayFollow')
  await guest.see('重温入党誓词')
  await zhao.tap('next')
  await guest.see('说说外出的日子')
  await zhao.tap('ask')
  await zhao.write('question', '添一台电视？')
  await zhao.tap('send')
  await zhao.see('添一台电视？')
  const { matters } = await town.ask('zhao-ming', 'partyDay.leading', activityOf(slug))
  await zhao.tap(`open-${matters[0]?.matterId}`)
  await zhao.see('这里不能表决')
  await zhao.see('组织关系在这里的正式党员才表决')
  await zhao.tap('end')
  await zhao.see('结束了')

  const desk = await town.phone('zhao-ming', 'deskMatters')
  await desk.tap('matter-dues')
  await desk.see('这个支部不收党费')
  await desk.see('请到组织关系所在的支部去办')
  await desk.see('红星网2023年4月24日')
}
