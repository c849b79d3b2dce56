import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { sendWaiting } from '@/client/outbox'
import { useSession } from '@/client/session'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void useSession.getState().load())
  useDidShow(() => void sendWaiting())
  return children
}
