import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { find, mount, tap } from '../support/taro'

const frame = (more: Partial<PageProps> = {}): PageProps => ({
  letterScale: 1,
  letterName: '大',
  onCall: jest.fn(),
  onLetters: jest.fn(),
  ...more,
})

test('back, home, help and letters are there in words and call back', async () => {
  const page = { ...frame(), onBack: jest.fn(), onHome: jest.fn() }
  await mount(<Page {...page}>内容</Page>)
  const words = { back: '返回', home: '首页', call: '打电话问一问', letters: '字号大' }
  for (const [id, seen] of Object.entries(words)) {
    await tap(id)
    expect((await find(`#${id}`)).textContent).toBe(seen)
  }
  for (const called of [page.onBack, page.onHome, page.onCall, page.onLetters])
    expect(called).toHaveBeenCalledTimes(1)
})

test('at a keyboard Escape leads back, but not out of a word that is being put together', async () => {
  const onBack = jest.fn()
  await mount(<Page {...frame({ onBack })}>内容</Page>)
  const press = async (more: KeyboardEventInit) =>
    (await find('#call')).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...more }))
  await press({ key: 'Escape', isComposing: true })
  await press({ key: 'a' })
  expect(onBack).not.toHaveBeenCalled()
  await press({ key: 'Escape' })
  expect(onBack).toHaveBeenCalledTimes(1)
})

test('the first page of all has no way back, yet help', async () => {
  await mount(<Page {...frame()}>内容</Page>)
  await find('#call')
  expect(document.querySelector('#back, #home')).toBeNull()
})

test('a result has no way back, only home', async () => {
  await mount(<Page {...frame()} onHome={() => {}} />)
  await find('#home')
  expect(document.querySelector('#back')).toBeNull()
})

test('the title is a heading, the content comes after it', async () => {
  await mount(
    <Page {...frame()} title='我的安排'>
      内容
    </Page>,
  )
  expect((await find('[role=heading]')).textContent).toBe('我的安排')
  expect((await find('[role=main]')).textContent).toBe('我的安排内容')
})

test.each([
  ['beside the main act', 1, '.page-acts'],
  ['at the end of what is read, when the letters are large', 1.4, '.page-content'],
])('the second act stands %s', async (_, letterScale, place) => {
  const act = (id: string) => <Button id={id} words='听一听' onTap={() => {}} />
  await mount(<Page {...frame({ letterScale })} main={act('main')} second={act('second')} />)
  await find(`${place} #second`)
  await find('.page-acts #main')
})

test('a page that was tapped and did not come is said beside the thumb, what was typed stays', async () => {
  const again = jest.fn()
  const acts = [{ id: 'reopen', words: '再试一次', onTap: again }]
  const unopened = { what: '没有连上', lines: ['请看看手机有没有网。'], acts }
  await mount(
    <Page {...frame()} unopened={unopened}>
      写了一半
    </Page>,
  )
  expect((await find('.page-foot [role=status]')).textContent).toContain('没有连上')
  expect((await find('[role=main]')).textContent).toBe('写了一半')
  await tap('reopen')
  expect(again).toHaveBeenCalledTimes(1)
})
