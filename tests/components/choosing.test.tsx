import { Choice } from '@/components/Choice'
import { Stepper } from '@/components/Stepper'
import { find, mount, tap } from '../support/taro'

describe('Choice', () => {
  test('says whether it is chosen, in words and aloud', async () => {
    await mount(<Choice id='big' kind='one' words='大' checked onTap={() => {}} />)
    const node = await find('#big')
    expect(node.getAttribute('role')).toBe('radio')
    expect(node.getAttribute('aria-checked')).toBe('true')
    expect(node.textContent).toBe('大已选')
  })

  test('many of many are checkboxes', async () => {
    const onTap = jest.fn()
    await mount(
      <Choice
        id='car'
        kind='many'
        words='要接送'
        second='到家门口'
        checked={false}
        onTap={onTap}
      />,
    )
    await tap('car')
    const node = await find('#car')
    expect(onTap).toHaveBeenCalledTimes(1)
    expect(node.getAttribute('role')).toBe('checkbox')
    expect(node.getAttribute('aria-checked')).toBe('false')
    expect(node.textContent).toBe('要接送到家门口')
  })

  test('a reason is seen and stops it', async () => {
    const onTap = jest.fn()
    await mount(
      <Choice
        id='car'
        kind='many'
        words='要接送'
        reason='这次没有车'
        checked={false}
        onTap={onTap}
      />,
    )
    await tap('car')
    expect(onTap).not.toHaveBeenCalled()
    expect((await find('#car')).textContent).toBe('要接送这次没有车')
  })
})

describe('Stepper', () => {
  const step = (count: number, onChange = jest.fn()) =>
    mount(<Stepper id='guests' count={count} unit='位' most={3} onChange={onChange} />)

  test('goes up and down by one', async () => {
    const onChange = jest.fn()
    await step(2, onChange)
    expect((await find('[role=status]')).textContent).toBe('2位')
    await tap('guests-more')
    await tap('guests-less')
    expect(onChange.mock.calls).toEqual([[3], [1]])
  })

  test.each([
    [0, 'guests-less', '不能再少'],
    [3, 'guests-more', '最多3位'],
  ])('at %i the button %s says why it stays still', async (count, id, reason) => {
    const onChange = jest.fn()
    await step(count, onChange)
    await tap(id)
    expect(onChange).not.toHaveBeenCalled()
    expect((await find(`#${id}`)).textContent).toBe(reason)
  })
})
