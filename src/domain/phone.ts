/**
 * A mobile number as people write it (full-width digits, spaces, dashes, +86 before it) as its eleven
 * digits; null: it is none (on the mainland: 1, then 3 to 9, then nine digits).
 */
export function cleanPhone(written: string): string | null {
  const digits = written
    .normalize('NFKC')
    .replace(/[\s()\-‐–—.]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return MOBILE.test(digits) ? digits : null
}

export const MOBILE = /^1[3-9]\d{9}$/

/** A number as it is read: three digits, four, four; a masked one as it is. */
export const phoneWords = (phone: string): string =>
  phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** What a secretary may look at a whole number for. */
export const REVEAL_REASONS = ['activity', 'visit'] as const
export type RevealReason = (typeof REVEAL_REASONS)[number]
