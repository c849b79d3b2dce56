import { hoursWords } from '@/domain/service'
import { requestWords } from '@/requestWords'
import { strings } from '@/strings'
import { moment, words, type Export, type Section } from './facts'

/** What I do for others: where I reported, what I was told of, and what came of it. */
export const serviceSections = (all: Export): Section[] => [
  {
    id: 'registrations',
    title: strings.communityTitles.report,
    facts: [
      ...all.registrations.map(({ community, skills, at }) => ({
        label: moment(at),
        answer: community,
        detail: skills.map((skill) => requestWords.skills[skill]).join('、'),
      })),
      ...all.helpedCommunities.map(({ community }) => ({
        label: strings.communityTitles.helps,
        answer: community,
      })),
    ],
  },
  {
    id: 'whistles',
    title: strings.communityTitles.requests,
    facts: all.whistles.map(({ title, at }) => ({ label: moment(at), answer: title })),
  },
  {
    id: 'serviceChanges',
    title: strings.communityTitles.service,
    facts: all.serviceChanges.map(({ title, before, after, at }) => ({
      label: moment(at),
      answer: title,
      detail: words.attendanceChanges.from(hoursWords(before), hoursWords(after)),
    })),
  },
  {
    id: 'shiftSwaps',
    title: words.shiftSwaps,
    facts: all.shiftSwaps.map(({ title, startsAt, at }) => ({
      label: moment(at),
      answer: title,
      detail: moment(startsAt),
    })),
  },
  {
    id: 'certificates',
    title: strings.communityTitles.certificate,
    facts: all.certificates.map(({ organisers, minutes, at }) => ({
      label: moment(at),
      answer: hoursWords(minutes),
      detail: organisers.join('、'),
    })),
  },
]
