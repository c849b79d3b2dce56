import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { sendWaiting } from '@/client/outbox'
import { makeWhole } from '@/client/program'
import { useSession } from '@/client/session'
import './app.scss'

/** The mini-program is kept by WeChat; what is being developed is better fetched anew. */
const KEEPS_ITSELF = process.env.TARO_ENV === 'h5' && process.env.NODE_ENV === 'production'

async function arrive(): Promise<void> {
  await useSession.getState().load()
  if (KEEPS_ITSELF) await makeWhole()
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void arrive())
  useDidShow(() => void sendWaiting())
  return children
}
