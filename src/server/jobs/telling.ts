import type { House } from '../outcome'
import { remind } from './remind'
import { remindOfCases } from './remindCases'
import { remindToClose } from './remindClose'
import { sendDue } from './send'
import { whistle } from './whistle'

const SOON_MS = 5_000
/** To a WeChat that said nothing. */
const LATER_MS = 60_000

/**
 * Tells people what is due: reminders and requests (吹哨) into 消息, and through WeChat what they let it tell. May run beside
 * itself, be stopped at any moment, and run again. Never throws; returns when to come again.
 */
export async function tell(house: House, goOn: () => boolean): Promise<number> {
  try {
    const reminded = await remind(house.db, house.now())
    const whistled = await whistle(house.db, house.now, goOn)
    await remindToClose(house.db, house.now())
    await remindOfCases(house.db, house.now())
    const { sent, silent } = await sendDue(house, goOn)
    if (reminded + whistled + sent > 0 || silent)
      house.log({ job: 'telling', reminded, whistled, sent, silent })
    return silent ? LATER_MS : SOON_MS
  } catch (error) {
    house.log({ job: 'telling', crash: error instanceof Error ? error.stack : String(error) })
    return LATER_MS
  }
}

/** Tells every few seconds until it is stopped; resolves when what was under way is done. */
export function keepTelling(house: House): () => Promise<void> {
  let going = true
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = async () => {
    const pause = await tell(house, () => going)
    if (going) timer = setTimeout(next, pause)
  }
  const next = () => void (running = round())
  next()
  return () => {
    going = false
    clearTimeout(timer)
    return running
  }
}
