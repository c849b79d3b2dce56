import * as z from 'zod'
import { OFFICE_KINDS } from '@/domain/member'
import { TEMPLATES } from '@/domain/telling'
import { endpoint } from './endpoint'
import { text } from './fields'

const token = z.string().meta({ description: 'Opaque; goes into Authorization: Bearer' })

const contact = z.object({ title: z.string(), phone: z.string() })

const me = z.object({
  name: z.string(),
  memberId: z.uuid().nullable(),
  homeBranch: z.string().nullable(),
  /** What this person is in office as, today. */
  offices: z.array(z.enum(OFFICE_KINDS)),
  /** Branches this person may act for as an officer. */
  officeBranches: z.array(z.object({ branchId: z.uuid(), name: z.string() })),
  /** Communities this person works for: they ask for hands there (吹哨). */
  officeCommunities: z.array(z.object({ communityId: z.uuid(), name: z.string() })),
  /** Helps an elder, or waits for the yes. */
  helps: z.boolean(),
})

export const current = endpoint({
  summary: 'Who the server takes me for, how to sign in, and whom to call',
  audience: 'public',
  request: {},
  reply: z.object({
    signIn: z.enum(['weChat', 'automatic', 'demo']),
    /** Whether WeChat can be asked for somebody's number, with a code of getPhoneNumber. */
    weChatPhone: z.boolean(),
    /** What WeChat is asked to let through (telling.allow); empty where nothing can be sent. */
    templates: z.array(z.object({ template: z.enum(TEMPLATES), templateId: z.string() })),
    me: me.nullable(),
    /** Whom to call first: the home branch's contact, else the bureau. */
    contact,
    bureau: contact,
    demoPeople: z.array(z.object({ persona: z.string(), name: z.string(), who: z.string() })),
  }),
})

export const demo = endpoint({
  summary: 'Be one of the demo people; exists only where the deployment says IDENTITY=demo',
  audience: 'public',
  request: { persona: text(40).meta({ title: '演示人物' }) },
  reply: z.object({ token, name: z.string() }),
})

export const logIn = endpoint({
  summary: 'Exchange a wx.login code for a session',
  audience: 'public',
  request: { code: text(200).meta({ title: '微信登录码' }) },
  reply: z.object({ token }),
  refusals: ['codeExpired', 'weChatRefused', 'weChatBusy'],
})

export const logOut = endpoint({
  summary: 'End this session at once',
  audience: 'account',
  request: {},
  reply: z.object({}),
})
