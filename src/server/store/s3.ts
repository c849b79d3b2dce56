import { AwsClient } from 'aws4fetch'
import type { S3Files } from '../config'
import { PUT_MINUTES, slotOf, typeOf, type Store } from './store'

const LONGEST_WAIT_MS = 8_000

/** Seconds as the signature counts them: `20261128T010000Z`. */
const stamp = (at: string) => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`

/** A bucket that speaks S3: 腾讯云 COS, or any other; the phone puts and sees at the bucket itself. */
export function s3Store({ url, region, keyId, secret }: S3Files): Store {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 1,
  })
  const ask = async (method: string, key: string, body?: Buffer) => {
    const response = await client.fetch(`${url}/${key}`, {
      method,
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      ...(body && { body: new Uint8Array(body), headers: { 'content-type': typeOf(key) } }),
    })
    const away = response.status === 404 && method !== 'PUT'
    if (!response.ok && !away)
      throw new Error(`The store answered ${method} with ${response.status}`)
    return response
  }
  const signed = async (
    method: string,
    key: string,
    from: string,
    seconds: number,
    headers: Record<string, string> = {},
  ) => {
    const { url: address } = await client.sign(`${url}/${key}?X-Amz-Expires=${seconds}`, {
      method,
      headers,
      aws: { signQuery: true, allHeaders: true, datetime: stamp(from) },
    })
    return address
  }

  return {
    putUrl: (key, bytes, now) =>
      // The size is signed: the bucket takes no other.
      signed('PUT', key, now, PUT_MINUTES * 60, { 'content-length': String(bytes) }),
    getUrl: (key, now) => signed('GET', key, slotOf(now).from, 3_600),
    async read(key) {
      const response = await ask('GET', key)
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null
    },
    async write(key, bytes) {
      await ask('PUT', key, bytes)
    },
    async remove(key) {
      await ask('DELETE', key)
    },
  }
}
