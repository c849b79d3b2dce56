import { readPicture } from '@/server/picture'
import { lyingPng } from '../support/photos'

const MB = 1_000_000

test('sixteen large pictures at once take no more memory than a few one after another', async () => {
  const raw = await lyingPng()
  const read = async () => {
    const picture = await readPicture(raw)
    if (typeof picture === 'string') throw new Error(picture)
    expect([picture.width, picture.height]).toEqual([1200, 1600])
  }
  for (let nth = 0; nth < 3; nth += 1) await read()
  const before = process.memoryUsage().rss
  let most = before
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  await Promise.all(Array.from({ length: 16 }, read))
  clearInterval(looking)
  // At once they would be four times 36 MB, as many as there are threads.
  expect((most - before) / MB).toBeLessThan(120)
})
