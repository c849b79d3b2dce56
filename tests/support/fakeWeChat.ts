import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What WeChat answers: a documented body, some other text, or ('silence') nothing at all. */
export type Answer = object | string
type Answering = (asked: URL, body: string) => Answer

/** WeChat's server on loopback: answers in turn, the last again and again, or as a function says. */
export async function fakeWeChat() {
  const asked: URL[] = []
  /** What came with the questions, in their order. */
  const bodies: string[] = []
  let answers: Answer[] | Answering = []
  const nextAnswer = (url: URL, body: string) =>
    typeof answers === 'function'
      ? answers(url, body)
      : answers.length > 1
        ? answers.shift()
        : answers[0]
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://fake')
    asked.push(url)
    const nth = bodies.push('') - 1
    request.on('data', (chunk: Buffer) => (bodies[nth] += chunk.toString()))
    request.on('end', () => {
      const answer = nextAnswer(url, bodies[nth] ?? '')
      if (answer === 'silence') return
      // WeChat calls its JSON text/plain and answers 200 to everything.
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    bodies,
    answer(...next: Answer[]) {
      answers = next
      asked.length = 0
      bodies.length = 0
    },
    /** Answers each question by itself from now on. */
    answerBy(by: Answering) {
      answers = by
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
