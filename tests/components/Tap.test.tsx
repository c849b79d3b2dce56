import { Tap } from '@/components/Tap'
import { find, mount, tap } from '../support/taro'

const key = (node: HTMLElement, name: string) =>
  node.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))

test('a tap calls, and the words are seen and heard', async () => {
  const onTap = jest.fn()
  await mount(<Tap id='go' words='我要报名' onTap={onTap} />)
  await tap('go')
  expect(onTap).toHaveBeenCalledTimes(1)
  const node = await find('#go')
  expect(node.textContent).toBe('我要报名')
  expect(node.getAttribute('aria-label')).toBe('我要报名')
  expect(node.getAttribute('role')).toBe('button')
})

test('Enter and Space do what a tap does, other keys nothing', async () => {
  const onTap = jest.fn()
  await mount(<Tap id='go' words='我要报名' onTap={onTap} />)
  const node = await find('#go')
  expect(node.getAttribute('tabindex')).toBe('0')
  key(node, 'Enter')
  key(node, ' ')
  key(node, 'a')
  expect(onTap).toHaveBeenCalledTimes(2)
})

test('with a reason it stays still, by finger and by key, and the reason is heard', async () => {
  const onTap = jest.fn()
  await mount(<Tap id='go' words='我要报名' reason='报名截止了' onTap={onTap} />)
  await tap('go')
  const node = await find('#go')
  key(node, 'Enter')
  expect(onTap).not.toHaveBeenCalled()
  expect(node.getAttribute('aria-disabled')).toBe('true')
  expect(node.getAttribute('aria-label')).toBe('我要报名，报名截止了')
})
