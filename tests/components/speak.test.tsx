import { Field } from '@/components/Field'
import { Speak } from '@/components/Speak'
import { Writing } from '@/components/Writing'
import { find, mount, tap, until, words } from '../support/taro'

/** A phone that hears what the test says. */
const ear = { hear: (_words: string) => undefined as void, end: jest.fn() }
const dictate = (onHeard: (words: string) => void) => {
  ear.hear = onHeard
  return ear.end
}

const onUse = jest.fn()
const field = (
  <Speak id='words' dictate={dictate} onUse={onUse}>
    <input />
  </Speak>
)

beforeEach(() => {
  onUse.mockClear()
  ear.end.mockClear()
})

test('where it is not possible there is nothing but the field', async () => {
  await mount(
    <div>
      <Speak id='words' dictate={undefined} onUse={onUse}>
        写字
      </Speak>
    </div>,
  )
  expect(words()).toBe('写字')
})

test('what was heard is shown, and counts only when it is accepted', async () => {
  await mount(field)
  await tap('words-speak')
  expect((await find('[role=status]')).textContent).toBe('请说，说完点一下')
  ear.hear('体检')
  await until(() => words().includes('听到的是：体检'))
  expect(onUse).not.toHaveBeenCalled()
  await tap('words-use')
  expect(onUse.mock.calls).toEqual([['体检']])
  await until(() => !words().includes('体检'))
})

test('what was heard wrong is said again, and the wrong words never count', async () => {
  await mount(field)
  await tap('words-speak')
  ear.hear('提前')
  await tap('words-again')
  ear.hear('体检')
  await until(() => words().includes('听到的是：体检'))
  await tap('words-use')
  expect(onUse.mock.calls).toEqual([['体检']])
})

test('说完了 ends it; nothing heard is said kindly', async () => {
  await mount(field)
  await tap('words-speak')
  await tap('words-done')
  expect(ear.end).toHaveBeenCalledTimes(1)
  ear.hear('')
  await until(() => words().includes('没听清，请再说一遍，或写字。'))
  await find('#words-speak')
  expect(onUse).not.toHaveBeenCalled()
})

describe('accepted words', () => {
  const said = async (words: string) => {
    await tap('words-speak')
    ear.hear(words)
    await tap('words-use')
  }
  const onChange = jest.fn()
  const box = { id: 'words', label: '写字', longest: 6, dictate, onChange }
  beforeEach(() => onChange.mockClear())

  test('take the place of the line, as far as they fit', async () => {
    await mount(<Field {...box} value='体检' onDone={() => undefined} />)
    await said('楼道的灯不亮了')
    expect(onChange.mock.calls).toEqual([['楼道的灯不亮']])
  })

  test.each([
    ['', '灯不亮'],
    ['楼道', '楼道，灯不亮'],
    ['楼道。', '楼道。灯不亮'],
    ['三楼楼道里', '三楼楼道里，'],
  ])('come behind what is written: %s', async (value, together) => {
    await mount(<Writing {...box} value={value} />)
    await said('灯不亮')
    expect(onChange.mock.calls).toEqual([[together]])
  })
})
