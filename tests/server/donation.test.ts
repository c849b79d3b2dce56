import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

let world: World
let station: string
let giver: Person
let worker: Person
let strangers: Person[]

beforeEach(async () => {
  world = await World.open()
  const branch = await world.branch()
  station = await world.community('爱心驿站', { kind: 'careStation' })
  giver = await world.person('王秀英', { branches: { [branch]: 'home' } })
  worker = await world.person('易春兰', { worksFor: station })
  strangers = [
    await world.person('陈德明', { branches: { [branch]: 'home' }, secretaryOf: branch }),
    await world.person('柳青', { worksFor: await world.community('学校', { kind: 'school' }) }),
  ]
})
afterEach(() => world.close())

const offer = (item: string, donationId = world.id()) =>
  world.ask(giver, 'donation.offer', { donationId, communityId: station, item, amount: 5 })
const offered = async () => {
  const donationId = world.id()
  expect(why(await offer('棉衣', donationId))).toBeNull()
  return donationId
}

test('goods are taken, money never', async () => {
  for (const item of ['现金', '红包', '五百元', '一点 钱', '微信转账', '￥100', '购物卡'])
    expect([item, why(await offer(item))]).toEqual([item, 'goodsOnly'])
  for (const item of ['图书', '元宵', '肥皂', '洗干净的棉衣'])
    expect([item, why(await offer(item))]).toEqual([item, null])
})

test('the station says yes, then that it arrived, with thanks; who gives is told each time', async () => {
  const donationId = await offered()
  await world.reply(worker, 'donation.decide', { donationId, accepted: true })
  await world.reply(worker, 'donation.decide', { donationId, accepted: true })
  await world.reply(worker, 'donation.receive', { donationId, thanks: '孩子们很喜欢' })
  await world.reply(worker, 'donation.receive', { donationId, thanks: '孩子们很喜欢' })
  expect(await world.reply(giver, 'donation.read', { donationId })).toMatchObject({
    ...{ state: 'received', words: '孩子们很喜欢', item: '棉衣', amount: 5, station: '爱心驿站' },
  })
  const { items } = await world.reply(giver, 'message.list', {})
  expect(items).toMatchObject([{ kind: 'donationAnswered' }, { kind: 'donationAnswered' }])
  const again = { donationId, thanks: '又一次' }
  expect(why(await world.ask(worker, 'donation.receive', again))).toBe('alreadyDecided')
})

test('what is not needed is said in words', async () => {
  const donationId = await offered()
  const no = { donationId, accepted: false }
  expect(why(await world.ask(worker, 'donation.decide', no))).toBe('reasonMissing')
  await world.reply(worker, 'donation.decide', { ...no, words: '棉衣够了，谢谢您' })
  expect(await world.reply(giver, 'donation.read', { donationId })).toMatchObject({
    ...{ state: 'declined', words: '棉衣够了，谢谢您' },
  })
  expect(why(await world.ask(worker, 'donation.decide', { donationId, accepted: true }))).toBe(
    'alreadyDecided',
  )
})

test('who gives may take it back until it has arrived', async () => {
  const donationId = await offered()
  await world.reply(giver, 'donation.withdraw', { donationId })
  await world.reply(giver, 'donation.withdraw', { donationId })
  const yes = { donationId, accepted: true }
  expect(why(await world.ask(worker, 'donation.decide', yes))).toBe('alreadyDecided')
  const second = await offered()
  await world.reply(worker, 'donation.receive', { donationId: second, thanks: '谢谢' })
  expect(why(await world.ask(giver, 'donation.withdraw', { donationId: second }))).toBe(
    'alreadyDecided',
  )
})

test('who gives and the station see it; to others it is not there', async () => {
  const donationId = await offered()
  for (const who of strangers) {
    const acts = [
      await world.ask(who, 'donation.read', { donationId }),
      await world.ask(who, 'donation.decide', { donationId, accepted: true }),
      await world.ask(who, 'donation.receive', { donationId, thanks: '谢谢' }),
    ]
    expect([who.name, ...acts.map(why)]).toEqual([who.name, ...acts.map(() => 'notFound')])
    expect((await world.reply(who, 'donation.list', {})).items).toEqual([])
  }
  expect((await world.reply(worker, 'donation.list', {})).items).toMatchObject([
    { giver: '王秀英' },
  ])
})

test('an offer sent again is one; of the station’s two who decide at once one does', async () => {
  const donationId = await offered()
  expect(why(await offer('棉衣', donationId))).toBeNull()
  expect(why(await offer('图书', donationId))).toBe('badRequest')
  expect((await world.reply(giver, 'donation.mine', {})).donations).toHaveLength(1)
  const both = await Promise.all([
    world.ask(worker, 'donation.decide', { donationId, accepted: true }),
    world.ask(worker, 'donation.decide', { donationId, accepted: false, words: '够了' }),
  ])
  expect(both.map(why).sort()).toEqual(['alreadyDecided', null])
})

test('it is in the export, and goes when its giver leaves', async () => {
  await offered()
  expect((await world.reply(giver, 'privacy.export', {})).donations).toMatchObject([
    { item: '棉衣', amount: 5, state: 'offered' },
  ])
  await world.reply(giver, 'privacy.leave', {})
  expect(await world.db.query('select from donations')).toEqual([])
})
