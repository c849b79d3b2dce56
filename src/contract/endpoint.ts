import * as z from 'zod'

/** Who may ask. `officer` holds an office of a branch; which branch is decided by the handler's scope. */
export type Audience = 'public' | 'account' | 'member' | 'officer'

export interface Endpoint {
  summary: string
  audience: Audience
  request: z.ZodObject<z.ZodRawShape>
  reply: z.ZodType
  /** The expected noes, by name. `badRequest`, `signInNeeded`, `memberOnly` and `notFound` belong to every endpoint. */
  refusals: readonly string[]
}

/** Declares one endpoint. Unknown fields are refused: a request says nothing the contract does not know. */
export const endpoint = <
  Request extends z.ZodRawShape,
  Reply extends z.ZodType,
  Who extends Audience,
  const Refusal extends string = never,
>(declared: {
  summary: string
  audience: Who
  request: Request
  reply: Reply
  refusals?: readonly Refusal[]
}) => ({
  ...declared,
  request: z.strictObject(declared.request),
  refusals: declared.refusals ?? [],
})
