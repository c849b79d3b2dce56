import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { localFile, media } from '../support/media'
import { fake } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
jest.mock('@/client/media', () => jest.requireActual<object>('../support/media'))

const communityId = '019a0000-0000-7000-8000-0000000000c1'
const activityId = '019a0000-0000-7000-8000-0000000000a1'
const zhou = {
  ...{ ...wang, name: '周婷', memberId: null, offices: ['communityWorker' as const] },
  officeCommunities: [{ communityId, name: '尖山社区' }],
}
const closed = {
  ...{ outcome: '楼道清干净了', thanks: '谢谢', figure: null, beneficiaries: null, story: true },
  ...{ at: NOW, picture: { url: '/uploads/one.jpg', words: '清干净的楼道' } },
}
let request: object
let asked: [string, Record<string, unknown>][]
const requests = (name: string) => asked.flatMap(([one, of]) => (one === name ? [of] : []))

beforeEach(async () => {
  fake.reset()
  media.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  request = {
    ...{ ...partyDay, activityId, mine: null, isRequest: true, title: '楼道堆物清理' },
    ...{ startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-21T03:00:00.000Z' },
    ...{ branch: '尖山社区', place: '三栋', capacity: 5, seatsTaken: 2, reserved: 0, waiting: 0 },
    ...{ kind: 'help', skills: [], weight: 'light', communityId, manager: '周婷' },
    ...{ managerPhone: '0730', own: true, bring: null, cancelReason: null, told: 9 },
    ...{ people: [], changes: [], closed: null },
  }
  fake.server = (name, of) => {
    asked.push([name, of as Record<string, unknown>])
    const { uploadId = '' } = of as { uploadId?: string }
    const story = {
      ...closed,
      activityId,
      title: '楼道',
      community: '尖山社区',
      place: '三栋',
      came: 6,
    }
    const replies: Record<string, object> = {
      'session.current': currently(zhou),
      'communityRequest.read': request,
      'communityRequest.close': { thanked: 2 },
      'upload.begin': { url: '/put' },
      'upload.finish': { file: `${uploadId}.jpg`, url: `/uploads/${uploadId}.jpg` },
      'story.list': { items: [story], next: null },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('a picture goes with a story once it is described and everybody in it was asked', async () => {
  media.chosen = [localFile('one')]
  await open('deskRequest', { activityId })
  await tap('close')
  await write('outcome', '楼道清干净了')
  await tap('next')
  await tap('ready-0')
  await tap('next')
  await tap('next')
  await tap('picture')
  await until(() => words().includes('传好了'))
  expect(requests('upload.begin')).toMatchObject([{ communityId, kind: 'picture' }])
  await tap('putIn')
  expect((await find('#described')).getAttribute('aria-disabled')).toBe('true')
  await write('description', '清干净的楼道')
  await tap('described')
  await tap('people-adults')
  await tap('agreed')
  await until(() => words().includes('放在一起的照片'))
  await tap('tell')
  await until(() => requests('communityRequest.close').length > 0)
  const [{ uploadId }] = requests('upload.begin') as [{ uploadId: string }]
  expect(requests('communityRequest.close')).toMatchObject([
    { story: true, picture: { uploadId, words: '清干净的楼道' } },
  ])
})

test('it is taken out again in two taps', async () => {
  request = { ...request, closed }
  await open('deskRequest', { activityId })
  await tap('dropPicture')
  await tap('reallyDrop')
  await until(() => words().includes('照片拿掉了'))
  expect(requests('communityRequest.dropPicture')).toEqual([{ activityId }])
})

test('everybody sees it with its words', async () => {
  await open('stories')
  await until(() => words().includes('清干净的楼道'))
  await find('.story-picture')
})
