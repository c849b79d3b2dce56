import type { OpenDb } from '@/server/db/db'

/** Databases that no test uses now. To empty one takes a hundredth of the time of making one. */
export const idle: OpenDb[] = []
