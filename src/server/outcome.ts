import type {
  EndpointName,
  ParsedOf,
  RefusalDetail,
  RefusalOf,
  ReplyOf,
  Contract,
} from '@/contract'
import type { Instant } from '@/domain/time'
import type { Asker, Caller, MemberAsker } from './asker'
import type { Config } from './config'
import type { Db } from './db/db'
import type { Store } from './store/store'
import type { WeChat } from './wechat/wechat'

/** What a running server stands on; the clock is a part of it so that tests can turn it. */
export interface House {
  db: Db
  config: Config
  now: () => Instant
  weChat: WeChat | null
  store: Store
  /** Whom one may be where IDENTITY=demo; empty everywhere else. */
  demoPeople: DemoPersona[]
  /** One line per request. */
  log: (facts: Record<string, unknown>) => void
}

export interface DemoPersona {
  persona: string
  name: string
  who: string
}

type AskerOf<Name extends EndpointName> = Contract[Name]['audience'] extends 'public'
  ? Asker | null
  : Contract[Name]['audience'] extends 'member'
    ? MemberAsker
    : Asker

export interface Context<Name extends EndpointName> extends Omit<House, 'now' | 'log'> {
  asker: AskerOf<Name>
  caller: Caller
  now: Instant
  requestId: string
}

export type Answer<Name extends EndpointName> =
  | { ok: true; reply: ReplyOf<Name> }
  | { ok: false; refusal: RefusalOf<Name>; detail?: RefusalDetail }

export type Handler<Name extends EndpointName> = (
  request: ParsedOf<Name>,
  context: Context<Name>,
) => Promise<Answer<Name>>

export const replied = <Reply>(reply: Reply) => ({ ok: true as const, reply })

export const refused = <Refusal extends string>(refusal: Refusal, detail?: RefusalDetail) =>
  detail ? { ok: false as const, refusal, detail } : { ok: false as const, refusal }
