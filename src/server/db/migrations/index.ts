import { people } from './001-people'
import { articles } from './002-articles'
import { activities } from './003-activities'
import { speed } from './004-speed'
import { suggestions } from './005-suggestions'
import { auditChain } from './009-audit-chain'

/** In order, each once; what has landed is never edited, only followed by another. */
export const migrations = [
  { version: 1, sql: people },
  { version: 2, sql: articles },
  { version: 3, sql: activities },
  { version: 4, sql: speed },
  { version: 5, sql: suggestions },
  { version: 9, sql: auditChain },
]
