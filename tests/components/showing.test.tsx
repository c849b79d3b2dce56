import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { Loading } from '@/components/Loading'
import { Load, WayHome } from '@/components/Load'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts, type Result } from '@/components/ResultPage'
import { Row } from '@/components/Row'
import { StatusWords, type Tone } from '@/components/StatusWords'
import { Tile } from '@/components/Tile'
import { listening } from '../support/listening'
import { find, mount, tap, words } from '../support/taro'

test('a tile is one thing to tap, named by both its lines', async () => {
  const onTap = jest.fn()
  await mount(<Tile id='news' icon='news' words='支部动态' second='2篇还没看' onTap={onTap} />)
  await tap('news')
  expect(onTap).toHaveBeenCalledTimes(1)
  const node = await find('#news')
  expect(node.textContent).toBe('支部动态2篇还没看')
  expect(node.getAttribute('aria-label')).toBe('支部动态，2篇还没看')
})

test('a card with onTap is tapped as a whole, one without is no button', async () => {
  const onTap = jest.fn()
  await mount(
    <Card id='next' words='主题党日' onTap={onTap}>
      主题党日
    </Card>,
  )
  await tap('next')
  expect(onTap).toHaveBeenCalledTimes(1)
  await mount(<Card>主题党日</Card>)
  expect((await find('.card')).getAttribute('role')).toBeNull()
})

test('a row asks above and answers below', async () => {
  await mount(
    <Row label='在哪里' detail='平地，有厕所'>
      竹情小区
    </Row>,
  )
  expect(words()).toBe('在哪里竹情小区平地，有厕所')
})

test.each<Tone>(['good', 'wait', 'busy', 'stop', 'plain'])(
  'status %s has a picture beside its words',
  async (tone) => {
    await mount(<StatusWords tone={tone} words='报上了' />)
    expect(words()).toBe('报上了')
    await find(`.tone-${tone} .icon`)
  },
)

test('a result is announced and says what happened, the facts and what next', async () => {
  const result: Result = {
    tone: 'good',
    happened: '报上了',
    detail: '一共2个位子',
    facts: [{ label: '在哪里', answer: '竹情小区' }],
    next: '前一天我们会提醒您。',
  }
  const spoken = (text: number) => ({ sentences: [resultTexts(result)[text] ?? ''], now: -1 })
  await mount(<ResultPage {...result} listen={listening()} spoken={spoken} />)
  expect((await find('[role=status]')).textContent).toBe('报上了一共2个位子')
  expect(words()).toBe('报上了一共2个位子听一听在哪里竹情小区接下来前一天我们会提醒您。')
})

test('a problem says what, what to do, and offers to try again only where it can help', async () => {
  const onAgain = jest.fn()
  await mount(<Problem what='网络不太通' todo='请稍等，再按一次。' onAgain={onAgain} />)
  await tap('again')
  expect(onAgain).toHaveBeenCalledTimes(1)
  expect((await find('[role=alert]')).textContent).toBe('网络不太通请稍等，再按一次。再试一次')
  await mount(<Problem what='找不到这个活动' todo='请打电话问一问。' />)
  expect(document.querySelector('#again')).toBeNull()
})

test('an answer that stays no leads home from a page, and is asked once more on home itself', async () => {
  const [onHome, onAgain] = [jest.fn(), jest.fn()]
  const no = { what: '没找到您要看的', todo: '请回首页看看。', again: false }
  const load = (
    <Load loaded={{ state: 'failed', problem: no }} onAgain={onAgain}>
      {() => null}
    </Load>
  )
  await mount(<WayHome.Provider value={onHome}>{load}</WayHome.Provider>)
  await tap('leave')
  expect(onHome).toHaveBeenCalledTimes(1)
  expect(document.querySelector('#again')).toBeNull()
  await mount(load)
  await tap('again')
  expect(onAgain).toHaveBeenCalledTimes(1)
})

test('nothing there is said kindly, with what can be done instead', async () => {
  await mount(
    <Empty icon='calendar' words='现在没有活动' hint='过几天再来看看'>
      <Card>看看新闻</Card>
    </Empty>,
  )
  expect(words()).toBe('现在没有活动过几天再来看看看看新闻')
})

test('waiting is said in words', async () => {
  await mount(<Loading />)
  expect((await find('[role=status]')).textContent).toBe('正在打开，请稍等')
})
