import { people } from './001-people'
import { articles } from './002-articles'
import { activities } from './003-activities'
import { speed } from './004-speed'
import { suggestions } from './005-suggestions'
import { auditChain } from './009-audit-chain'
import { privacy } from './012-privacy'
import { memberships } from './013-memberships'
import { joining } from './014-joining'
import { helpers } from './015-helpers'
import { claims } from './016-claims'
import { rollCall } from './017-roll-call'
import { posting } from './018-posting'
import { writing } from './019-writing'
import { calls } from './020-calls'
import { telling } from './021-telling'
import { pictures } from './022-pictures'
import { visits } from './024-visits'
import { goingOut } from './025-going-out'
import { deaths } from './026-deaths'
import { community } from './027-community'
import { rights } from './036-rights'

/** In order, each once; what has landed is never edited, only followed by another. */
export const migrations = [
  { version: 1, sql: people },
  { version: 2, sql: articles },
  { version: 3, sql: activities },
  { version: 4, sql: speed },
  { version: 5, sql: suggestions },
  { version: 9, sql: auditChain },
  { version: 12, sql: privacy },
  { version: 13, sql: memberships },
  { version: 14, sql: joining },
  { version: 15, sql: helpers },
  { version: 16, sql: claims },
  { version: 17, sql: rollCall },
  { version: 18, sql: posting },
  { version: 19, sql: writing },
  { version: 20, sql: calls },
  { version: 21, sql: telling },
  { version: 22, sql: pictures },
  { version: 24, sql: visits },
  { version: 25, sql: goingOut },
  { version: 26, sql: deaths },
  { version: 27, sql: community },
  { version: 36, sql: rights },
]
