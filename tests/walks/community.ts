import { calendarDay, daysAfter, minutesAfter } from '@/domain/time'
import { demoId } from '@/server/db/demoRows'
import { within, type Hand, type Town } from './hand'

const WORKER = 'zhou-ting'
const ELDER = 'wang-xiuying'
const TITLE = '陪老人说说话'
const PLACE = '竹情小区二栋'
const communityId = demoId('community', 'jianshan')

const later = (ms: number) => new Promise((done) => setTimeout(done, ms))
const now = () => new Date().toISOString()

/** A community asks for hands: 吹哨, ten taps besides the text. */
async function whistle(town: Town): Promise<string> {
  const desk = await town.phone(WORKER, 'deskCommunity')
  await within(desk, 10, 'a whistle', async () => {
    await desk.tap('deskWhistle')
    await desk.tap('template-visit')
    await desk.write('place', PLACE)
    await desk.tap('keep')
    await desk.tap(`day-${calendarDay(daysAfter(now(), 1))}`)
    await desk.tap('start-540')
    await desk.tap('seats-2')
    await desk.tap(`community-${communityId}`)
    await desk.tap('send')
    await desk.see('发出去了，愿意的人会看到')
  })
  const { items } = await town.ask(WORKER, 'communityRequest.mine', {})
  const made = items.find(({ title, place }) => title === TITLE && place === PLACE)
  if (!made) throw new Error('what was asked for is not in the list of the community')
  return made.activityId
}

/** The day has come: in a few seconds it begins, and she is at the door. */
async function comeTheDay(town: Town, activityId: string) {
  const startsAt = new Date(Date.now() + 3_000).toISOString()
  const endsAt = minutesAfter(startsAt, 60)
  await town.ask(WORKER, 'posting.move', {
    ...{ activityId, startsAt, endsAt, place: PLACE, reason: '老人今天在家' },
  })
  await later(4_000)
  return (await town.ask(WORKER, 'rollCall.read', { activityId })).wall
}

/** 吹哨, 我去, 签到, thanks: from the desk to 消息 and 我的足迹. */
export async function whistleToThanks(town: Town) {
  const activityId = await whistle(town)
  const elder = await town.phone(ELDER)
  await elder.tap('community')
  await elder.tap('requests')
  await elder.tapEntry(TITLE)
  await within(elder, 2, '我去', async () => {
    await elder.tap('go')
    await elder.tap('surely')
    await elder.see('给您留了1个位子')
  })
  const wall = await comeTheDay(town, activityId)
  const atTheDoor = await town.phone(ELDER, 'checkIn', { activityId, wall })
  await within(atTheDoor, 1, 'checking in at the code on the wall', async () => {
    await atTheDoor.tap('here')
    await atTheDoor.see('签到好了')
  })
  await thank(await town.phone(WORKER, 'deskCommunity'))
  await readThanks(await town.phone(ELDER))
}

const OUTCOME = '两位老人聊了一上午。'
const THANKS = '谢谢您，帮了大忙。'

/** No request ends without what came of it, and a word of thanks. */
async function thank(desk: Hand) {
  await desk.tap('deskRequests')
  await desk.tapEntry(TITLE)
  await desk.tap('close')
  await desk.write('outcome', OUTCOME)
  await desk.tap('next')
  await desk.tap('ready-1')
  await desk.tap('next')
  await desk.tap('next')
  await desk.tap('tell')
  await desk.see('办完了，谢了1位')
}

async function readThanks(elder: Hand) {
  await elder.tap('mine')
  await elder.tap('messages')
  await elder.see('有人谢谢您')
  await elder.see(THANKS)
  await elder.tap('home')
  await elder.tap('community')
  await elder.tap('service')
  await elder.see(TITLE)
  await elder.see(`谢谢您：${THANKS}`)
}

/** 报到 by somebody who has not: three questions. */
export async function report(town: Town) {
  const before = await town.ask('hu-yumei', 'registration.mine', {})
  if (before.registration) throw new Error('she has reported already')
  const phone = await town.phone('hu-yumei')
  await within(phone, 8, '报到', async () => {
    await phone.tap('community')
    await phone.tap('report')
    await phone.tapEntry('湖滨社区')
    await phone.tap('skill-teaching')
    await phone.tap('next')
    await phone.tap('time-weekdayMorning')
    await phone.tap('able-yes')
    await phone.tap('report')
    await phone.see('已经报到，谢谢您')
  })
}

/** 亮身份: made, shown to who may see it, taken back in two taps, and gone for who has it open. */
export async function pledge(town: Town) {
  const phone = await town.phone(ELDER)
  await phone.tap('community')
  await phone.tap('pledge')
  await phone.tap('pledgeMake')
  for (let slot = 0; slot < 4; slot += 1) {
    await phone.see(`第${slot + 1}步`)
    await phone.tap('sentence-0')
    await phone.tap('next')
  }
  await phone.tap('days-365')
  await phone.tap('seenBy-branch')
  await phone.tap('next')
  await phone.tap('make')
  await phone.see('亮好了')
  await phone.tap('pledge')
  await phone.see('邻居有事，叫我一声就到。')
  const { card } = await town.ask(ELDER, 'pledge.mine', {})
  const reader = await town.phone('li-jianguo', 'pledges', { pledgeId: card?.pledgeId ?? '' })
  await reader.see('王秀英')
  await within(phone, 2, 'taking the card back', async () => {
    await phone.tap('withdraw')
    await phone.tap('sure')
    await phone.see('收回了，谁都看不到了')
  })
  // His page was open all the while: what he asks next finds it gone.
  await reader.tap('pledges')
  await reader.see('我的支部')
  if ((await reader.words()).includes('王秀英')) throw new Error('a card taken back is still shown')
  await reader.tap('back')
  await reader.see('这张卡片看不到了')
}

/** 导医导诊: a shift of next week is taken, and given back. */
export async function shift(town: Town) {
  const phone = await town.phone(ELDER)
  await phone.tap('community')
  await phone.tap('shifts')
  await phone.tap('week-next')
  await within(phone, 2, 'taking a shift', async () => {
    await phone.tap(`shift-${demoId('activity', 'shift-9')}`)
    await phone.tap('take')
    await phone.see('记下了，到时候请来')
  })
  await phone.tap('notGoing')
  await phone.tap('giveBack')
  await phone.see('已经让出1个位子')
}
