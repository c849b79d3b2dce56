import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { sendWaiting } from '@/client/outbox'
import { makeWhole } from '@/client/platform'
import { useSession } from '@/client/session'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  // What the first page asks for goes first.
  useLaunch(() => void useSession.getState().load().then(makeWhole))
  useDidShow(() => void sendWaiting())
  return children
}
