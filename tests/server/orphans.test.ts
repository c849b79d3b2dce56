import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { daysAfter, minutesAfter } from '@/domain/time'
import { removeOrphans } from '@/server/jobs/orphans'
import { rawKey } from '@/server/store/store'
import { photo } from '../support/photos'
import { World } from '../support/world'

test('what stands in no article goes after a day, with its bytes; a dry run only says so', async () => {
  const world = await World.open()
  const branchId = await world.branch()
  const secretary = await world.person('李建国', { secretaryOf: branchId })
  const folder = path.join(
    'folder' in world.config.files ? world.config.files.folder : '',
    world.db.county,
  )
  const bytes = await photo(300, 200)
  const upload = async (whole = true) => {
    const uploadId = world.id()
    await world.ask(secretary, 'upload.begin', {
      ...{ uploadId, branchId, kind: 'picture', bytes: bytes.length },
    })
    await world.store.write(rawKey(world.db.county, uploadId), bytes)
    if (whole) await world.ask(secretary, 'upload.finish', { uploadId })
    await world.ask(secretary, 'upload.agree', { uploadId, people: 'nobody' })
    return uploadId
  }
  const write = async (uploadId: string, send: boolean) => {
    const articleId = world.id()
    await world.ask(secretary, 'writing.save', {
      ...{ articleId, branchId, seen: 0, title: '合唱队', column: 'branchNews', scope: 'branch' },
      blocks: [{ kind: 'picture', file: `${uploadId}.jpg`, description: '大家在唱歌' }],
    })
    if (send) await world.ask(secretary, 'writing.send', { articleId, seen: 1 })
    return articleId
  }
  const [written, published, withdrawn, unused, unfinished] = [
    await upload(),
    await upload(),
    await upload(),
    await upload(),
    await upload(false),
  ]
  const draft = await write(written, false)
  await write(published, true)
  const taken = await write(withdrawn, true)
  await world.ask(secretary, 'writing.withdraw', { articleId: taken, reason: '写错了' })
  const run = async (minutes: number, dryRun = false) => {
    const lines: string[] = []
    const now = minutesAfter(world.now, minutes)
    await removeOrphans(world.db, world.store, now, dryRun, (line) => lines.push(line))
    return lines.map((line) => line.split(': ')[1])
  }

  expect(readdirSync(folder)).toHaveLength(5)
  expect(await run(24 * 60)).toEqual(['0 were deleted'])
  expect(await run(24 * 60 + 1, true)).toEqual(['2 would be deleted'])
  expect(readdirSync(folder)).toHaveLength(5)
  expect(await run(24 * 60 + 1)).toEqual(['2 were deleted'])
  expect(readdirSync(folder).sort()).toEqual(
    [written, published, withdrawn].map((id) => `${id}.jpg`).sort(),
  )
  expect([unused, unfinished].some((id) => existsSync(path.join(folder, `${id}.jpg`)))).toBe(false)

  await world.ask(secretary, 'writing.discard', { articleId: draft })
  world.now = daysAfter(world.now, 1)
  expect(await run(1)).toEqual(['1 were deleted'])
  expect(await run(1)).toEqual(['0 were deleted'])
  await world.close()
})
