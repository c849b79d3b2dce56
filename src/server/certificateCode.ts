import type { Config } from './config'
import { isMac, mac } from './mac'

const scope = ({ county }: Config) => `certificate ${county}`

/** What a certificate is checked by: its id with the server's seal. It ends when the certificate does. */
export const certificateCode = (config: Config, certificateId: string): string =>
  `${certificateId}.${mac(config.secret, scope(config), certificateId)}`

/** The certificate a code is of; null: nobody here made it. */
export function certificateOf(config: Config, code: string): string | null {
  const [certificateId = '', seal = ''] = code.split('.')
  const own =
    /^[\da-f-]{36}$/.test(certificateId) && isMac(config.secret, scope(config), certificateId, seal)
  return own ? certificateId : null
}
