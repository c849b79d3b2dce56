import { strings } from '@/strings'
import { officeWords, seenWords } from '../privacy'
import { day, moment, words, type Export, type Section } from './facts'

/** What I show of myself, agreed to, and who looked. */
export const consentSections = (all: Export): Section[] => [
  {
    id: 'pledges',
    title: words.pledges,
    facts: all.pledges.map(({ slots, at, withdrawnAt }) => ({
      label: moment(at),
      answer:
        withdrawnAt === null ? slots.map((slot) => slot.words).join('') : words.tasks.withdrawn,
    })),
  },
  {
    id: 'pledgeInvitations',
    title: words.pledgeInvitations,
    facts: all.pledgeInvitations.map(({ branch, at }) => ({ label: moment(at), answer: branch })),
  },
  {
    id: 'consents',
    title: words.consents.title,
    facts: all.consents.map(({ kind, given, at }) => ({
      label: moment(at),
      answer: strings.privacy.kinds[kind].name,
      detail: given ? words.consents.yes : words.consents.no,
    })),
  },
  {
    id: 'sessions',
    title: words.sessions.title,
    facts: all.sessions.map(({ from, until, ended }) => ({
      label: moment(from),
      answer: words.sessions.in,
      detail: words.sessions.out(day(ended ?? until)),
    })),
  },
  {
    id: 'audits',
    title: words.audits,
    facts: all.audits.map(({ office, at, byMe, ...what }) => ({
      label: moment(at),
      answer: byMe ? strings.privacySeen.me : officeWords(office),
      detail: seenWords(what),
    })),
  },
]
