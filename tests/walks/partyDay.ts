import { newId } from '@/domain/id'
import { demoId } from '@/server/db/demoRows'
import { within, type Hand, type Town } from './hand'

const NOW = 'party-day-now'
const now = () => new Date().toISOString()
export const activityOf = (slug: string) => ({ activityId: demoId('activity', slug) })

/** One item on, as whoever leads taps it. */
async function goOn(town: Town) {
  const activity = activityOf(NOW)
  const { version, at } = await town.ask('li-jianguo', 'partyDay.leading', activity)
  const tap = { ...activity, tapId: newId(now()), seen: version, to: at + 1 }
  await town.ask('li-jianguo', 'partyDay.go', tap)
}

/** Says a few words where the branch reads them, and goes back. */
async function say(phone: Hand, words: string) {
  await phone.tap('partyDaySay')
  await phone.write('said', words)
  await phone.tap('send')
  await phone.see('大家看得到了')
  await phone.see(words)
  await phone.tap('back')
}

/** In two taps part of it; then the steps come by themselves, a few words are said, and a hand raised. */
export async function memberAtHome(town: Town) {
  const phone = await town.phone('wang-xiuying')
  await phone.see('王秀英同志')
  await within(phone, 1, 'following', async () => {
    await phone.tap('partyDayFollow')
    await phone.see('微党课：第一张税票')
  })
  await within(phone, 1, '我在听', async () => {
    await phone.tap('listening')
    await phone.see('记下了，您在家里听')
  })
  await goOn(town)
  await phone.see('第3项，共4项')
  await phone.see('学习强国')
  await say(phone, '我家那张还在箱子里。')
  await phone.tap('partyDayMatter')
  await phone.see('活动室添一台电视')
  await phone.tap('choice-0')
  await phone.tap('vote')
  await phone.see('您举手：同意')
  await phone.tap('takeBack')
  await phone.see('举手选这个')
  await phone.tap('choice-1')
  await phone.tap('vote')
  await phone.see('您举手：不同意')
  const { home, matters } = await town.ask('li-jianguo', 'partyDay.leading', activityOf(NOW))
  const hands = matters[0]?.choices.map((choice) => choice.home)
  if (home !== 1 || hands?.join() !== '0,1,0')
    throw new Error(`${home} at home, hands ${hands?.join()}`)
}

/** Away from home one listens and speaks; the vote is at home, and the page says so. */
export async function mobileMember(town: Town) {
  const moveId = newId(now())
  await town.ask('zhang-guilan', 'membership.propose', {
    ...{ moveId, kind: 'mobile', recordId: demoId('member', 'hu-yumei') },
    branchId: demoId('branch', 'tax-retired'),
  })
  await town.ask('li-jianguo', 'membership.decide', { moveId, end: 'agreed' })
  const phone = await town.phone('hu-yumei')
  await phone.see('胡玉梅同志')
  await phone.tap('partyDayFollow')
  await phone.see('微党课：第一张税票')
  await phone.see('正在表决')
  await phone.see('您这次不表决，可以说几句')
  await phone.see('组织关系在这里的正式党员才表决')
  await phone.tap('listening')
  await phone.see('记下了，您在家里听')
  await say(phone, '我在长沙，也听见了。')
}

/** Her mother cannot leave bed: who comes, that somebody should, and what was missed made up together. */
export async function helperOfTheBedridden(town: Town) {
  const [visitId, grantId, elder] = [newId(now()), newId(now()), 'wang-xiuying']
  await town.ask('li-jianguo', 'visit.plan', {
    ...{ visitId, recordId: demoId('member', elder), kind: 'study' },
    startsAt: new Date(Date.now() + 86_400_000).toISOString(),
    goers: [demoId('member', 'xie-wanhe')],
  })
  await town.ask(elder, 'helper.end', { grantId: demoId('grant', 'xiaomin-xiuying') })
  const { code } = await town.ask(elder, 'helper.code', {})
  await town.ask('wang-xiaomin', 'helper.ask', { grantId, code, calls: 'mother' })
  await town.ask(elder, 'helper.agree', {
    ...{ grantId, relation: 'daughter', days: 365 },
    scopes: ['plans', 'signUp', 'checkIn'],
  })

  const phone = await town.phone('wang-xiaomin', 'helping')
  await phone.see('王秀英')
  const at = (await town.ask('wang-xiaomin', 'helper.mine', {})).elders.findIndex(
    (one) => one.grantId === grantId,
  )
  await phone.tap(`act-${at}`)
  await phone.tap('mine')
  await phone.tap('homeVisits')
  await phone.see('送学上门')
  await phone.see('谢万和')
  await phone.write('said', '想请人来读读报。')
  await phone.tap('ask')
  await phone.see('说过了，等书记安排')
  await phone.tap('home')
  await phone.tap('partyDays')
  await phone.tap('which-past')
  await phone.tapEntry('茶话会')
  await phone.tap('makeUp')
  await phone.see('第1项，共2项')
  await phone.tap('next')
  await phone.tap('madeUp')
  await phone.see('记下了，补课了')
  await phone.tap('undo')
  await phone.see('一个月里可以补课')
}
