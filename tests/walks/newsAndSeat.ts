import type { Hand, Town } from './hand'

/** Reads an article, takes a seat alone and gives it back: the same by every door. */
export async function readNewsAndTakeASeat(phone: Hand) {
  await phone.tap('articles')
  await phone.tapEntry('他的第一张税票')
  await phone.see('收藏这篇文章')
  await phone.tap('home')
  await phone.tap('activities')
  await phone.tapEntry('竹情小区义务清扫')
  await phone.tap('signUpAlone')
  await phone.see('报上了')
  await phone.see('给您留了1个位子')
  await phone.tap('notGoing')
  await phone.see('真的不去了吗')
  await phone.tap('giveBack')
  await phone.see('已经让出1个位子')
  await phone.tap('done')
  await phone.see('王秀英同志')
}

export async function newsAndSeat(town: Town) {
  const phone = await town.phone('wang-xiuying')
  await phone.see('王秀英同志')
  await readNewsAndTakeASeat(phone)
}
