import { searchGrams } from '@/domain/search'
import { COUNTY_ID } from '@/server/asker'
import type { Db } from '@/server/db/db'
import { TOP } from '@/server/sql/article'
import { searchArticles } from '@/server/sql/articleSearch'
import { median } from './load'
import { report } from './report'

/** Milliseconds of SQL for words that many, few and no articles hold, at 200,000 articles. */
export async function benchSearch(db: Db) {
  for (const words of ['支部', '艾草', '健康讲座', '草艾', '动']) {
    const times = []
    for (let round = 0; round < 25; round += 1) {
      const began = performance.now()
      await searchArticles(db, [COUNTY_ID], searchGrams(words), TOP, 21)
      times.push(performance.now() - began)
    }
    report(`search ${words}: ms`, median(times.slice(5)), { atMost: 5 })
  }
}
