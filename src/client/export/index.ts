import { phoneWords } from '@/domain/phone'
import { activitySections } from './activity'
import { consentSections } from './consent'
import { membershipSections } from './membership'
import { partyDaySections } from './partyDay'
import { serviceSections } from './service'
import { teamSections } from './team'
import { tellingSections } from './telling'
import { trustSections } from './trust'
import { words, type Export, type Section } from './facts'

export type { Section }

function aboutMe({ account, member }: Export): Section['facts'] {
  const { me, year, empty } = words
  const signIn = account.identity.startsWith('demo:') ? me.demo : me.weChat
  return [
    { label: me.name, answer: (member?.name ?? account.name) || empty },
    ...(member
      ? [
          { label: me.birthYear, answer: year(member.birthYear) },
          {
            label: me.joinedPartyYear,
            answer: member.joinedPartyYear === null ? empty : year(member.joinedPartyYear),
          },
          { label: me.phone, answer: member.phone === null ? empty : phoneWords(member.phone) },
          { label: me.community, answer: member.community ?? empty },
        ]
      : []),
    { label: me.signIn, answer: signIn },
  ]
}

const ROOMS = [
  membershipSections,
  activitySections,
  serviceSections,
  teamSections,
  trustSections,
  partyDaySections,
  tellingSections,
  consentSections,
]

/** Everything that is kept about me as facts, room by room; the file has all of it in full. */
export const exportSections = (all: Export): Section[] => [
  { id: 'me', title: words.me.title, facts: aboutMe(all) },
  ...ROOMS.flatMap((sections) => sections(all)),
]
