import { people } from './001-people'
import { articles } from './002-articles'
import { activities } from './003-activities'
import { speed } from './004-speed'

/** In order, each once; what has landed is never edited, only followed by another. */
export const migrations = [
  { version: 1, sql: people },
  { version: 2, sql: articles },
  { version: 3, sql: activities },
  { version: 4, sql: speed },
]
