import type { EndpointName } from '@/contract'
import { endpointNames, requestsFor } from './requests'
import type { World } from './world'

interface Reply {
  name: EndpointName
  reply: unknown
}

/** What this person can get to read: every endpoint once, and everything that the lists lead to. */
export async function everyReply(world: World, who: { token: string } | null): Promise<Reply[]> {
  const replies: Reply[] = []
  const ask: World['ask'] = async (asker, name, request) => {
    const outcome = await world.ask(asker, name, request)
    if (outcome.ok) replies.push({ name, reply: outcome.reply })
    return outcome
  }

  const articles = await ask(who, 'article.list', { size: 50 })
  for (const { articleId } of articles.ok ? articles.reply.items : [])
    await ask(who, 'article.read', { articleId })

  const activityIds: string[] = []
  for (const period of ['coming', 'past'] as const) {
    const activities = await ask(who, 'activity.list', { period, size: 50 })
    if (activities.ok) activityIds.push(...activities.reply.items.map((item) => item.activityId))
    await ask(who, 'activity.mine', { period })
  }
  for (const activityId of activityIds) {
    await ask(who, 'activity.read', { activityId })
    await ask(who, 'activity.attendees', { activityId })
  }

  for (const list of ['suggestion.mine', 'suggestion.list'] as const) {
    const suggestions = await ask(who, list, { size: 50 })
    for (const { suggestionId } of suggestions.ok ? suggestions.reply.items : [])
      await ask(who, 'suggestion.read', { suggestionId })
  }

  const activityId = activityIds[0] ?? world.id()
  const articleId = (articles.ok && articles.reply.items[0]?.articleId) || world.id()
  const requests = requestsFor({ activityId, articleId, signUpId: world.id() })
  // The demo's own door hands out a persona, and leaving would end the walk.
  const apart: EndpointName[] = ['session.demo', 'session.logOut', 'privacy.leave']
  for (const name of endpointNames.filter((other) => !apart.includes(other)))
    await ask(who, name, requests[name])
  return replies
}
