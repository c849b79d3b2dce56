import { Listen } from '@/components/Listen'
import { Spoken } from '@/components/Spoken'
import { listening } from '../support/listening'
import { find, mount, tap, words } from '../support/taro'

test('before anything is heard there is one button, not pressed', async () => {
  const given = listening()
  await mount(<Listen {...given} />)
  expect(words()).toBe('听一听')
  expect((await find('#listen')).getAttribute('aria-pressed')).toBe('false')
  await tap('listen')
  expect(given.onListen).toHaveBeenCalledTimes(1)
})

test('while it reads: pause, slower, faster, stop, and the speed in words', async () => {
  const given = listening({ state: 'reading' })
  await mount(<Listen {...given} />)
  expect((await find('[role=status]')).textContent).toBe('正在念 快慢：正常')
  expect((await find('#listen-pause')).getAttribute('aria-pressed')).toBe('true')
  for (const id of ['listen-pause', 'listen-slower', 'listen-faster', 'listen-stop']) await tap(id)
  for (const act of [given.onPause, given.onSlower, given.onFaster, given.onStop]) {
    expect(act).toHaveBeenCalledTimes(1)
  }
})

test.each(['paused', 'broken'] as const)('%s: the same button goes on', async (state) => {
  const given = listening({ state })
  await mount(<Listen {...given} />)
  const button = await find('#listen-pause')
  expect(button.textContent).toBe('接着听')
  expect(button.getAttribute('aria-pressed')).toBe('false')
  await tap('listen-pause')
  expect(given.onGoOn).toHaveBeenCalledTimes(1)
})

test('at the ends of the speeds the button says why it does nothing', async () => {
  await mount(<Listen {...listening({ state: 'reading', onSlower: undefined })} />)
  expect((await find('#listen-slower')).textContent).toBe('慢一点最慢了')
  await mount(<Listen {...listening({ state: 'reading', onFaster: undefined })} />)
  expect((await find('#listen-faster')).textContent).toBe('快一点最快了')
})

test('at the end what comes next is offered, where there is something', async () => {
  const given = listening({ state: 'ended' })
  await mount(<Listen {...given} />)
  expect(words()).toBe('听一听念完了接着听下一篇')
  await tap('listen-next')
  expect(given.onNext).toHaveBeenCalledTimes(1)
  await mount(<Listen {...listening({ state: 'ended', onNext: undefined })} />)
  expect(words()).toBe('听一听念完了')
})

test('without a voice it says so, and whom to call', async () => {
  const given = listening({ state: 'noVoice' })
  await mount(<Listen {...given} />)
  expect((await find('[role=status]')).textContent).toBe('这一页还没有录音。请打电话。')
  await tap('listen-call')
  expect(given.onCall).toHaveBeenCalledTimes(1)
})

test('the sentence being read is marked among the others, and nothing is lost', async () => {
  await mount(
    <div>
      <Spoken sentences={['今天好。', '请您来。', '再见。']} now={1} />
    </div>,
  )
  expect((await find('.being-read')).textContent).toBe('请您来。')
  expect(words()).toBe('今天好。请您来。再见。')
  await mount(
    <div>
      <Spoken sentences={['今天好。', '请您来。']} now={-1} />
    </div>,
  )
  expect(words()).toBe('今天好。请您来。')
  expect(document.querySelector('.being-read')).toBeNull()
})
