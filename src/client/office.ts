import { asking } from './call'
import { createReply } from './load'

export const useOfficeToday = createReply(asking('office.today'))
