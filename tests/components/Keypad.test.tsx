import { useState } from 'react'
import { Keypad } from '@/components/Keypad'
import { find, mount, tap, until, words } from '../support/taro'

const onDone = jest.fn()

function Four() {
  const [digits, setDigits] = useState('')
  return <Keypad digits={digits} length={4} words='签到' onChange={setDigits} onDone={onDone} />
}

beforeEach(async () => {
  onDone.mockClear()
  await mount(<Four />)
})

const shown = async () => (await find('.keypad-digits')).textContent
const press = async (...keys: string[]) => {
  for (const key of keys) await tap(`key-${key}`)
}

test('keys write, one more than fits is not taken, 擦掉 takes back the last', async () => {
  await press('3', '8', '0', '2', '9')
  expect(await shown()).toBe('3802')
  expect((await find('.keypad-digits')).getAttribute('aria-label')).toBe('按了3 8 0 2')
  await press('erase', 'erase', '5')
  expect(await shown()).toBe('385')
})

test('what cannot be done yet says why', async () => {
  expect((await find('#key-erase')).textContent).toBe('擦掉空的')
  await press('3', 'done')
  expect(onDone).not.toHaveBeenCalled()
  expect((await find('#key-done')).textContent).toBe('签到还差3个')
  await press('8', '5', '2')
  await until(() => !words().includes('还差'))
  await press('done')
  expect(onDone).toHaveBeenCalledTimes(1)
})

test('a keyboard types, takes back, and presses the key it stands on', async () => {
  const on = await find('#key-1')
  const type = async (key: string) => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  for (const key of ['7', 'x', 'Enter', '4', 'Backspace']) await type(key)
  expect(await shown()).toBe('71')
})
