import { Button } from '@/components/Button'
import { find, mount, tap } from '../support/taro'

test('a button carries its words and its picture, which nobody hears', async () => {
  const onTap = jest.fn()
  await mount(<Button id='listen' icon='sound' words='听一听' onTap={onTap} />)
  await tap('listen')
  expect(onTap).toHaveBeenCalledTimes(1)
  expect((await find('#listen')).textContent).toBe('听一听')
  expect((await find('.icon-sound')).getAttribute('aria-hidden')).toBe('true')
})

test('the reason stands below the words', async () => {
  const onTap = jest.fn()
  await mount(<Button id='go' kind='main' words='我要报名' reason='报名截止了' onTap={onTap} />)
  await tap('go')
  expect(onTap).not.toHaveBeenCalled()
  expect((await find('.button-reason')).textContent).toBe('报名截止了')
})
