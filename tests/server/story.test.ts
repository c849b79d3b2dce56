import type { RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { removeOrphans } from '@/server/jobs/orphans'
import { rawKey } from '@/server/store/store'
import { photo } from '../support/photos'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let community: string
let zhou: Person
let activityId: string

beforeEach(async () => {
  world = await World.open()
  community = await world.community()
  zhou = await world.person('周婷', { worksFor: community })
  activityId = world.id()
  await world.ask(zhou, 'communityRequest.post', {
    ...{ activityId, communityId: community, title: '楼道堆物清理', place: '竹情小区三栋' },
    ...{ startsAt: daysAfter(world.now, 2), endsAt: minutesAfter(daysAfter(world.now, 2), 120) },
    ...{ capacity: 2, kind: 'help', skills: [], weight: 'light' },
  })
  world.now = minutesAfter(daysAfter(world.now, 2), 121)
})
afterEach(() => world.close())

async function uploaded(who = zhou, whose: object = { communityId: community }) {
  const uploadId = world.id()
  const bytes = await photo(300, 200)
  const begin = { uploadId, kind: 'picture' as const, bytes: bytes.length, ...whose }
  const begun = await world.ask(who, 'upload.begin', begin)
  if (!begun.ok) throw new Error(begun.refusal)
  await world.store.write(rawKey(world.db.county, uploadId), bytes)
  await world.ask(who, 'upload.finish', { uploadId })
  return uploadId
}

const agree = (uploadId: string, people: RequestOf<'upload.agree'>['people']) =>
  world.ask(zhou, 'upload.agree', { uploadId, people })

const close = (uploadId: string, more: Partial<RequestOf<'communityRequest.close'>> = {}) =>
  world.ask(zhou, 'communityRequest.close', {
    ...{ activityId, outcome: '楼道清干净了', thanks: '辛苦大家了', story: true },
    picture: { uploadId, words: '清干净的楼道' },
    ...more,
  })

const stories = async () => {
  const answer = await world.ask(null, 'story.list', {})
  return answer.ok ? answer.reply.items : []
}

test('a story has a picture once everybody in it was asked; its words say what it shows', async () => {
  const uploadId = await uploaded()
  expect(why(await close(uploadId))).toBe('peopleNotAsked')
  await agree(uploadId, 'children')
  expect(why(await close(uploadId))).toBe('childrenInPicture')
  await agree(uploadId, 'adults')
  for (const words of ['', '  '])
    expect(
      await world.send(zhou, 'communityRequest.close', {
        ...{ activityId, outcome: '好', thanks: '好', story: true },
        picture: { uploadId, words },
      }),
    ).toMatchObject({ status: 400, body: { detail: { field: '照片' } } })
  expect(await close(uploadId, { story: false })).toMatchObject({ detail: { field: '照片' } })
  expect(why(await close(uploadId))).toBeNull()
  expect(why(await close(uploadId))).toBeNull()
  const [story] = await stories()
  expect(story?.picture?.words).toBe('清干净的楼道')
  expect(story?.picture?.url).toContain(`${uploadId}.jpg`)
})

test('a picture is of the own community: nobody else’s, and no branch’s', async () => {
  const hospital = await world.community('市人民医院', { kind: 'hospital' })
  const yuan = await world.person('袁敏', { worksFor: hospital })
  const branchId = await world.branch()
  const secretary = await world.person('李建国', { secretaryOf: branchId })
  const foreign = [
    await uploaded(yuan, { communityId: hospital }),
    await uploaded(secretary, { branchId }),
  ]
  await world.db.query(
    `update uploads set people = 'nobody', agreed_by = uploaded_by, agreed_at = at`,
  )
  for (const uploadId of foreign)
    expect(await close(uploadId)).toMatchObject({ detail: { field: '照片' } })
  const begin = (who: Person, whose: object) =>
    world.ask(who, 'upload.begin', {
      ...{ uploadId: world.id(), kind: 'picture', bytes: 1000, ...whose },
    })
  for (const [who, whose] of [
    [yuan, { communityId: community }],
    [secretary, { communityId: community }],
    [zhou, { branchId }],
    [zhou, {}],
    [zhou, { communityId: community, branchId }],
  ] as const)
    expect(why(await begin(who, whose))).toBe('notFound')
})

test('it is taken out again at once, and then goes with its bytes; shown it stays', async () => {
  const uploadId = await uploaded()
  await agree(uploadId, 'adults')
  await close(uploadId)
  world.now = daysAfter(world.now, 2)
  const run = async () => {
    await removeOrphans(world.db, world.store, world.now, false, () => undefined)
    return (await world.db.query('select from uploads')).length
  }
  expect(await run()).toBe(1)
  const stranger = await world.person('袁敏', { worksFor: await world.community('医院') })
  const drop = (who: Person) => world.ask(who, 'communityRequest.dropPicture', { activityId })
  expect(why(await drop(stranger))).toBe('notFound')
  expect(why(await drop(zhou))).toBeNull()
  expect(why(await drop(zhou))).toBeNull()
  expect(await stories()).toMatchObject([{ outcome: '楼道清干净了', picture: null }])
  expect(await run()).toBe(0)
  const acts = await world.db.query(`select from audits where act = 'communityRequest.dropPicture'`)
  expect(acts).toHaveLength(1)
})
