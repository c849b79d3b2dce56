import http from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** So many follow one party day from home. */
export const FOLLOWERS = 300

/** A party day on a real server, and the phones that follow it. */
export interface Meeting {
  activityId: string
  port: number
  /** Of the people at home, one each. */
  tokens: string[]
  requests: number
  goesOn: boolean
  /** Which step each follower sees, and when they saw it first. */
  seen: { at: number; when: number }[]
  /** Whatever the server said no to, by endpoint and name. */
  refused: string[]
}

export const newMeeting = (activityId: string, port: number, tokens: string[]): Meeting => ({
  ...{ activityId, port, tokens, requests: 0, goesOn: true, seen: [], refused: [] },
})

const agent = new http.Agent({ keepAlive: true, maxSockets: FOLLOWERS + 50 })
export const hangUp = () => agent.destroy()

/** One question as a phone asks it; null when no answer comes, or a no. */
export const ask = <Answer>(meeting: Meeting, name: string, body: object, token: string) =>
  new Promise<Answer | null>((answered) => {
    const text = JSON.stringify(body)
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      authorization: `Bearer ${token}`,
    }
    const { port } = meeting
    const request = http.request(
      { port, host: '127.0.0.1', path: `/api/${name}`, method: 'POST', headers, agent },
      (response) => {
        let all = ''
        response.on('data', (chunk: Buffer) => (all += chunk.toString()))
        response.on('error', () => answered(null))
        response.on('end', () => {
          const outcome = JSON.parse(all) as { ok: boolean; reply: Answer; refusal?: string }
          if (!outcome.ok) meeting.refused.push(`${name} ${outcome.refusal}`)
          answered(outcome.ok ? outcome.reply : null)
        })
      },
    )
    request.on('error', () => answered(null))
    request.end(text)
  })

/** Phones come back within two seconds, and not all at once. */
const comeBack = () => setTimeout(1_000 * (1 + Math.random()))

/** As somebody taps again after a lost answer: the same request until it is answered. */
export async function insist(meeting: Meeting, name: string, body: object, token: string) {
  while (meeting.goesOn && meeting.refused.length === 0) {
    if (await ask(meeting, name, body, token)) return
    await comeBack()
  }
}

interface Following {
  version: number
  at: number
}

/** As client/partyDay.ts does: on and on, and after a lost answer soon again, asking for what is true now. */
export async function follower(meeting: Meeting, nth: number) {
  const { activityId, tokens } = meeting
  let seen: number | undefined
  while (meeting.goesOn) {
    meeting.requests += 1
    const body = { activityId, ...(seen !== undefined && { seen }) }
    const reply = await ask<Following>(meeting, 'partyDay.follow', body, tokens[nth] ?? '')
    if (reply) {
      if (meeting.seen[nth]?.at !== reply.at)
        meeting.seen[nth] = { at: reply.at, when: performance.now() }
      seen = reply.version
    } else {
      seen = undefined
      await comeBack()
    }
  }
}

export const everybodyAt = (meeting: Meeting, at: number) =>
  meeting.seen.filter((one) => one.at === at).length === meeting.tokens.length
