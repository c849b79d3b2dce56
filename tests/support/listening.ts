import type { ListenProps } from '@/components/Listen'

/** A page that is not being heard, unless told otherwise. */
export const listening = (more: Partial<ListenProps> = {}): ListenProps => ({
  state: 'still',
  speed: '正常',
  silent: { what: '这一页还没有录音', todo: '请打电话。' },
  onListen: jest.fn(),
  onPause: jest.fn(),
  onGoOn: jest.fn(),
  onStop: jest.fn(),
  onSlower: jest.fn(),
  onFaster: jest.fn(),
  onNext: jest.fn(),
  onCall: jest.fn(),
  ...more,
})
