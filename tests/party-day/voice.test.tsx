import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { media, localFile } from '../support/media'
import { fake } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
jest.mock('@/client/media', () => jest.requireActual<object>('../support/media'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const activityId = id('a1')

let asked: [string, object][]
let said: ReplyOf<'partyDay.words'>['items']

beforeEach(async () => {
  fake.reset()
  media.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  said = []
  fake.server = (name, request) => {
    asked.push([name, request])
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'partyDay.words': { items: said, next: null },
      'partyDay.beginVoice': { url: '/put' },
      'partyDay.finishVoice': { url: '/voice.mp3' },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

const requests = (name: string) => asked.filter(([one]) => one === name).map(([, one]) => one)

test('a voice is recorded, goes up, and is sent with the words that stay required', async () => {
  media.records = true
  media.recorded = { ...localFile('voice.mp3'), seconds: 8 }
  await open('partyDaySay', { activityId })
  await tap('startRecording')
  await until(() => words().includes('正在录'))
  await tap('stopRecording')
  await until(() => words().includes('录好了，还没发'))
  expect(media.put).toEqual(['/put'])
  expect(words()).toContain('还没写要说的话')
  await write('said', '我讲两句')
  await until(() => !words().includes('还没写要说的话'))
  await tap('send')
  await until(() => words().includes('大家看得到了'))
  const [upload] = requests('partyDay.beginVoice') as RequestOf<'partyDay.beginVoice'>[]
  expect(upload).toMatchObject({ activityId, bytes: 1000, seconds: 8 })
  expect(requests('partyDay.say')).toMatchObject([
    { words: '我讲两句', recordingId: upload?.uploadId },
  ])
  await find('#startRecording')
})

test('what did not arrive goes again under its id, or is let go; words go without it', async () => {
  media.records = true
  media.recorded = { ...localFile('voice.mp3'), seconds: 8 }
  media.lost.add('/put')
  await open('partyDaySay', { activityId })
  await tap('startRecording')
  await tap('stopRecording')
  await find('#retryVoice')
  media.lost.clear()
  await tap('retryVoice')
  await until(() => words().includes('录好了，还没发'))
  const ids = (requests('partyDay.beginVoice') as RequestOf<'partyDay.beginVoice'>[]).map(
    ({ uploadId }) => uploadId,
  )
  expect(new Set(ids).size).toBe(1)
  await tap('noVoice')
  await write('said', '只写几个字')
  await tap('send')
  await until(() => requests('partyDay.say').length > 0)
  expect(requests('partyDay.say')).not.toMatchObject([{ recordingId: ids[0] }])
})

test('where nothing can be recorded nothing is offered; what others said is heard', async () => {
  const one = { wordId: id('99'), name: '谢万和', words: '我支持', at: NOW, mine: false }
  said = [{ ...one, makeUp: true, recording: '/voice.mp3' }]
  await open('partyDaySay', { activityId })
  await until(() => words().includes('听谢万和说'))
  expect(words()).toContain('补课时说的')
  expect(document.querySelector('#startRecording')).toBeNull()
})
