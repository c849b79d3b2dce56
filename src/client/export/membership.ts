import { strings } from '@/strings'
import { now } from '../clock'
import { officeWords } from '../privacy'
import { moment, span, words, type Export, type Section } from './facts'

/** Where I belong, who helps me, and what I hold. */
export const membershipSections = (all: Export): Section[] => [
  {
    id: 'memberships',
    title: words.memberships.title,
    facts: all.memberships.map(({ branch, kind, from, to }) => ({
      label: words.memberships[kind],
      answer: branch,
      detail: span(from, to),
    })),
  },
  {
    id: 'moves',
    title: words.moves.title,
    facts: all.moves.map(({ branch, kind, state, at }) => ({
      label: moment(at),
      answer: branch,
      detail: `${words.memberships[kind]}，${words.moves[state]}`,
    })),
  },
  {
    id: 'joinings',
    title: words.joinings.title,
    facts: all.joinings.map(({ branch, state, at }) => ({
      label: moment(at),
      answer: branch,
      detail: words.joinings.states[state],
    })),
  },
  {
    id: 'helpers',
    title: words.helpers.title,
    facts: all.helpers.map(({ relation, calls, byMe, state, until, askedAt }) => ({
      label: moment(askedAt),
      answer: byMe
        ? words.helpers.theirs(strings.kin.elder[calls])
        : // Never agreed to: what somebody said to be is not what I call them.
          relation && until
          ? words.helpers.mine(strings.kin.helper[relation])
          : words.helpers.asks,
      detail: words.helpers[state],
    })),
  },
  {
    id: 'slips',
    title: words.slips.title,
    facts: all.slips.map(({ at, until, ended }) => ({
      label: moment(at),
      answer: ended === null && now() < until ? words.slips.open : words.slips.ended,
    })),
  },
  {
    id: 'offices',
    title: words.offices,
    facts: all.offices.map(({ from, to, ...office }) => ({
      label: span(from, to),
      answer: officeWords(office),
    })),
  },
]
