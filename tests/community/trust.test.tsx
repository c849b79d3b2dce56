import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const id = (end: string) => `019a0000-0000-7000-8000-0000000000${end}`
const [caseId, pairingId, donationId] = [id('c1'), id('d1'), id('e1')]

let file: ReplyOf<'caseFile.read'>
let pairing: ReplyOf<'pairing.read'>
let donation: ReplyOf<'donation.read'>
let asked: [string, object][]
let refusal: string | null
const requests = (name: string) =>
  asked.flatMap(([one, request]) => (one === name ? [request] : []))

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  refusal = null
  file = {
    ...{ caseId, kind: 'legal', state: 'asked', askedAt: NOW, words: '房子的事' },
    mine: { asker: true, helper: false, head: false },
    ...{ asker: '王秀英', ofCommunity: false, helper: null, branchId: null, yeses: [] },
    ...{ until: null, answer: null, followUpDay: null, closedAt: null },
  }
  pairing = {
    ...{ pairingId, state: 'asked', station: '爱心驿站', elder: '王秀英', childCode: '012' },
    ...{ fromDay: '2026-11-23', untilDay: '2027-05-23', offeredAt: NOW, phone: '0730-0000026' },
    mine: { elder: true, station: false },
    guardian: { who: 'mother', how: 'written', day: '2026-11-20', notedBy: '易春兰' },
    visits: [],
    planned: [],
  }
  donation = {
    ...{ donationId, state: 'offered', item: '图画书', amount: 20, station: '爱心驿站' },
    ...{ offeredAt: NOW, giver: '王秀英', mine: true, words: null, decidedAt: null },
    phone: '0730-0000026',
  }
  const stations = [{ communityId: id('s1'), name: '爱心驿站', phone: '0730-0000026' }]
  fake.server = (name, request) => {
    asked.push([name, request])
    if (refusal && !/read|mine|list|branches|current/.test(name))
      return Promise.resolve({ ok: false, refusal })
    const offices = (['legal', 'mediation'] as const).map((kind) => ({
      ...{ kind, branchId: id('b1'), name: '司法局退休党支部', phone: '0730-0000002' },
    }))
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'caseFile.branches': { offices },
      'caseFile.mine': { asked: [file], assigned: [] },
      'caseFile.read': file,
      'pairing.mine': { pairings: [pairing], stations },
      'pairing.read': pairing,
      'donation.mine': { donations: [donation], stations },
      'donation.read': donation,
      'donation.list': { items: [donation], next: null },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('a question of law is written in a few taps, and the notice stands on every page of it', async () => {
  await open('cases')
  await until(() => words().includes('收到了'))
  expect(words()).toContain('咨询不代替律师')
  expect(words()).not.toContain('房子的事')
  await tap('callOffice')
  await tap('caseAsk')
  expect(went).toContain('caseAsk {"kind":"legal"}')
  await open('caseAsk', { kind: 'legal' })
  expect(words()).toContain('咨询不代替律师')
  await tap('send')
  expect(requests('caseFile.ask')).toEqual([])
  await write('matter', '房子的事')
  await tap('send')
  await until(() => words().includes('收到了，有回复会告诉您'))
  expect(requests('caseFile.ask')).toMatchObject([{ kind: 'legal', words: '房子的事' }])
  await open('case', { caseId })
  await until(() => words().includes('房子的事'))
  expect(words()).toContain('咨询不代替律师')
})

test('what did not arrive is sent again under the same id', async () => {
  await open('caseAsk', { kind: 'legal' })
  await write('matter', '房子的事')
  refusal = 'unavailable'
  await tap('send')
  await until(() => words().includes('这边现在有点忙'))
  refusal = null
  await tap('send')
  await until(() => words().includes('送到了'))
  const [first, second] = requests('caseFile.ask') as { caseId: string }[]
  expect(second?.caseId).toBe(first?.caseId)
})

test('it is taken back in two taps, and nothing of it stays on the screen', async () => {
  await open('case', { caseId })
  await tap('take')
  await until(() => words().includes('真的收回吗'))
  await tap('reallyTake')
  await until(() => words().includes('收回了，什么都没留下'))
  expect(words()).not.toContain('房子的事')
})

test('who helps says yes, and cannot send an answer without words', async () => {
  file = { ...file, state: 'assigned', mine: { asker: false, helper: true, head: false } }
  await open('case', { caseId })
  await tap('agree')
  await until(() => words().includes('记下了，谢谢您'))
  file = { ...file, state: 'inHand' }
  await open('case', { caseId })
  await tap('answer')
  await tap('send')
  expect(requests('caseFile.close')).toEqual([])
  await write('answer', '去公证处')
  await tap('send')
  await until(() => words().includes('回复送到了'))
  expect(requests('caseFile.close')).toEqual([{ caseId, end: 'answered', answer: '去公证处' }])
  expect(words()).not.toContain('房子的事')
})

test('another month of a mediation takes what both sides said', async () => {
  const yes = { round: 0, how: 'spoken' as const, by: '周婷', at: NOW }
  file = {
    ...{ ...file, kind: 'mediation', state: 'inHand', until: '2026-12-01' },
    mine: { asker: false, helper: true, head: false },
    yeses: [
      { ...yes, side: 'one' },
      { ...yes, side: 'other' },
    ],
  }
  await open('case', { caseId })
  await tap('extend')
  await tap('one-spoken')
  await tap('extend')
  expect(requests('caseFile.extend')).toEqual([])
  await tap('other-written')
  await tap('extend')
  await until(() => words().includes('又可以谈一个月'))
  expect(requests('caseFile.extend')).toEqual([
    { caseId, round: 1, one: 'spoken', other: 'written' },
  ])
})

test('a pairing shows a number, begins with a yes and ends in two taps', async () => {
  await open('pairing', { pairingId })
  await until(() => words().includes('012号孩子'))
  await tap('agree')
  await until(() => words().includes('结对开始了'))
  pairing = { ...pairing, state: 'active' }
  await open('pairing', { pairingId })
  await tap('end')
  await tap('reallyEnd')
  await until(() => requests('pairing.end').length > 0)
})

test('goods are offered by name and number; money is refused before it is sent', async () => {
  await open('donate')
  await tap('station-0')
  await write('item', '五百元')
  await until(() => words().includes('只收东西，不收钱'))
  await tap('send')
  expect(requests('donation.offer')).toEqual([])
  await write('item', '图画书')
  await tap('amount-more')
  await tap('send')
  await until(() => requests('donation.offer').length > 0)
  expect(requests('donation.offer')).toMatchObject([{ item: '图画书', amount: 2 }])
})

test('what arrived is a receipt with thanks', async () => {
  donation = { ...donation, state: 'received', words: '孩子们很喜欢', decidedAt: NOW }
  await open('donation', { donationId })
  await until(() => words().includes('孩子们很喜欢'))
  for (const fact of ['20件', '爱心驿站', '王秀英']) expect(words()).toContain(fact)
})

test('where goods go stands in every list of them, and where to bring them', async () => {
  for (const list of ['donations', 'deskDonations'] as const) {
    await open(list)
    await until(() => words().includes('图画书'))
    expect(words()).toContain('捐给爱心驿站')
  }
  donation = { ...donation, state: 'accepted' }
  await open('donation', { donationId })
  await until(() => words().includes('驿站愿意收'))
  expect(words()).toContain('请送到爱心驿站')
})
