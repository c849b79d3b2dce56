import { isShownTo, mayPledge, PLEDGE_AUDIENCES, pledgeEnds, yearsInParty } from '@/domain/pledge'

const card = { memberId: 'wang', audiences: [], branchId: 'tax', communityId: 'jianshan' }
const nobody = { memberId: null, branchIds: [], communityIds: [] }
const colleague = { memberId: 'xie', branchIds: ['tax'], communityIds: [] }
const neighbour = { memberId: 'chen', branchIds: ['justice'], communityIds: ['jianshan'] }

test('without a yes a card is shown to nobody but its member', () => {
  for (const viewer of [nobody, colleague, neighbour]) expect(isShownTo(card, viewer)).toBe(false)
  expect(isShownTo(card, { ...nobody, memberId: 'wang' })).toBe(true)
})

test('each yes shows it to just those it is about', () => {
  const seen = PLEDGE_AUDIENCES.map((audience) =>
    [nobody, colleague, neighbour].map((viewer) =>
      isShownTo({ ...card, audiences: [audience] }, viewer),
    ),
  )
  expect(seen).toEqual([
    [false, true, false],
    [false, false, true],
    [true, true, true],
  ])
})

test('who belongs nowhere is not shown to those who belong nowhere', () => {
  const alone = { ...card, branchId: null, communityId: null }
  expect(isShownTo({ ...alone, audiences: ['branch', 'community'] }, nobody)).toBe(false)
})

test('only a Party member can; years are counted by the calendar; the last day is the day before', () => {
  expect(mayPledge({ joinedPartyYear: null })).toBe(false)
  expect(mayPledge({ joinedPartyYear: 1975 })).toBe(true)
  expect(yearsInParty(1975, '2026-11-28')).toBe(51)
  expect(pledgeEnds('2026-11-28', 365)).toBe('2027-11-28')
})
