import { failing, pageFault, type Check } from './check'
import type { Survey } from './inPage'

/** What elders cannot do anything with. */
const CODE = /error|undefined|null|NaN|\[object|code|失败|异常|错误|[45]\d\d\b/i
/** What this product never says (issue of study platforms, 国办函〔2026〕12号). */
const PRESSURE = /积分|排名|排行|连续\d+天|学习时长|打卡率|打卡|未完成通报/
const ADVERTS = /下载|立即领取|红包|抽奖|优惠/
const JARGON = /提交|授权|缓存|登录态|待审核|绑定|加载|刷新/
const MACHINE_DATE = /\d{4}-\d{1,2}-\d{1,2}|\b\d{1,2}:\d{2}\b|T\d{2}:/

/** The product's own name has the one Latin letter there is; a number to tell on the phone is no word. */
const spoken = (words: string) => words.replace(/银龄e家|编号：\S+/g, '')

const said = (seen: Survey, wrong: RegExp, wanted: string) =>
  failing(seen.leaves, wanted, ({ words }) => wrong.exec(spoken(words))?.[0] ?? false)

/** What was asked for and did not come, or could not be done. */
const TROUBLE = /(^| )(offline|crash|refused)$/

const FRAME = /^(back|home|letters|endBanner)$/

/** Where the words say so, the button to call is what mends it. */
const CALL = /打电话/

export const words: Check[] = [
  {
    row: 34,
    name: 'trouble says what to do',
    find: (seen, { state }) => {
      if (!TROUBLE.test(state)) return []
      const alert = seen.told.find(({ role }) => role === 'alert')
      return alert ? pageFault(!/请/.test(alert.words), alert.words, 'a next step, with 请') : []
    },
  },
  {
    row: 34,
    name: 'one tap mends it',
    find: (seen, { state }) =>
      pageFault(
        TROUBLE.test(state) &&
          seen.told.some(({ role, words }) => role === 'alert' && !CALL.test(words)) &&
          seen.targets.every(({ id }) => id === 'call' || FRAME.test(id)),
        'nothing to tap',
        'a button that mends it',
      ),
  },
  { row: 34, name: 'no code words', find: (seen) => said(seen, CODE, 'plain words') },
  { row: 40, name: 'nothing to lure', find: (seen) => said(seen, ADVERTS, 'no adverts') },
  { row: 41, name: 'no pressure', find: (seen) => said(seen, PRESSURE, 'no points or ranks') },
  { row: 47, name: 'plain words', find: (seen) => said(seen, JARGON, "elders' words") },
  { row: 47, name: 'no Latin letters', find: (seen) => said(seen, /[A-Za-z]+/, 'Chinese') },
  {
    row: 48,
    name: 'days as they are said',
    find: (seen) => said(seen, MACHINE_DATE, '11月28日 星期六 上午9点'),
  },
]
