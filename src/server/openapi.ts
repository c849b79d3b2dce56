import * as z from 'zod'
import { contract } from '@/contract'
import type { Endpoint } from '@/contract/endpoint'

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } })

const refusal = (names: readonly string[]) => ({
  type: 'object',
  properties: {
    ok: { const: false },
    refusal: { enum: names },
    detail: {
      type: 'object',
      properties: { field: { type: 'string' }, requestId: { type: 'string' } },
    },
  },
  required: ['ok', 'refusal'],
})

const reply = (schema: unknown) => ({
  type: 'object',
  properties: { ok: { const: true }, reply: schema },
  required: ['ok', 'reply'],
})

function operation(
  name: string,
  { summary, audience, request, reply: replySchema, refusals }: Endpoint,
) {
  const no = (description: string, ...names: string[]) => ({ description, ...json(refusal(names)) })
  return {
    operationId: name,
    summary,
    description: `Audience: ${audience}`,
    security: audience === 'public' ? [{}, { session: [] }] : [{ session: [] }],
    requestBody: { required: true, ...json(z.toJSONSchema(request, { io: 'input' })) },
    responses: {
      200: { description: 'The reply', ...json(reply(z.toJSONSchema(replySchema))) },
      400: no('A field is wrong; its title is in detail.field', 'badRequest'),
      401: no('Not signed in, or no longer', 'signInNeeded'),
      403: no('Only for members', 'memberOnly'),
      404: no('Not there, or not for this person', 'notFound'),
      409: no('An expected no', ...refusals),
      500: no('A crash: a request id and no more', 'crash'),
      503: no('The database is away: ask again later', 'unavailable'),
    },
  }
}

/** The contract as OpenAPI 3.1. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: { title: '银龄e家', version: '1' },
  components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  paths: Object.fromEntries(
    Object.entries<Endpoint>(contract).map(([name, endpoint]) => [
      `/api/${name}`,
      { post: operation(name, endpoint) },
    ]),
  ),
})
