const ROLE = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'

/** The role under the name this platform reads; the other aria-* names are the same on both. */
export const aria = (role: string) => ({ [ROLE]: role })
