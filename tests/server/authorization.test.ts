import { contract, type Contract, type EndpointName, type RequestOf } from '@/contract'
import { dispatch } from '@/server/dispatch'
import type { Db } from '@/server/db/db'
import { WILLING_ID } from '@/server/asker'
import { scanCode } from '@/server/scanCode'
import { sealText } from '@/server/seal'
import { daysAfter, minutesAfter } from '@/domain/time'
import { endpointNames, MINUTES } from '../support/requests'
import { World, type Person } from '../support/world'

type OfficerEndpoint = {
  [Name in EndpointName]: Contract[Name]['audience'] extends 'officer' ? Name : never
}[EndpointName]

/** What a branch has, by its real ids; an id that is new each time is for what a desk makes. */
type Ids = Record<
  | 'branch'
  | 'other'
  | 'activity'
  | 'venue'
  | 'article'
  | 'draft'
  | 'review'
  | 'joining'
  | 'incoming'
  | 'outgoing'
  | 'grant'
  | 'suggestion'
  | 'visit'
  | 'task'
  | 'past'
  | 'card'
  | 'upload'
  | 'team'
  | 'expert'
  | 'listed'
  | 'ask'
  | 'hospital'
  | 'shift'
  | 'swap'
  | 'partyDay'
  | 'planned'
  | 'toAgree'
  | 'put'
  | 'matter'
  | 'matter2'
  | 'decision'
  | 'elder'
  | 'offline'
  | 'community'
  | 'worker'
  | 'workerCode'
  | 'request'
  | 'station'
  | 'legal'
  | 'mediation'
  | 'offered'
  | 'paired'
  | 'appointed'
  | 'donation'
  | 'empty'
  | 'jointDay'
  | 'asking'
  | 'asked'
  | 'together'
  | 'lecture',
  string
>
type Sample<Name extends EndpointName> = (ids: Ids, fresh: string) => RequestOf<Name>

const LATER = {
  startsAt: '2026-12-08T01:00:00.000Z',
  endsAt: '2026-12-08T03:00:00.000Z',
}
const ROW = {
  ...{ name: '欧阳文', birthYear: 1951, joinedPartyYear: 1980 },
  ...{ phone: null, community: null },
}

/** What the secretary of the branch asks at the desk: a new endpoint of officers does not compile without. */
const DESK: { [Name in OfficerEndpoint]: Sample<Name> } = {
  'activity.attendees': ({ activity }) => ({ activityId: activity }),
  'joining.list': () => ({}),
  'joining.read': ({ joining }) => ({ joiningId: joining }),
  'joining.decide': ({ joining }) => ({ joiningId: joining, end: 'joined', birthYear: 1951 }),
  'member.register': ({ branch, other }, fresh) => ({
    ...{ recordId: fresh, slipId: other, branchId: branch, name: '欧阳文', birthYear: 1951 },
  }),
  'member.revealPhone': ({ elder }) => ({ recordId: elder, reason: 'visit' }),
  'member.recordDeath': ({ elder }) => ({ recordId: elder }),
  'member.undoDeath': ({ elder }) => ({ recordId: elder }),
  'audit.list': () => ({}),
  'callList.read': ({ article }) => ({ thing: 'article', thingId: article }),
  'callList.setMark': ({ activity, elder }) => ({
    ...{ thing: 'activity', thingId: activity, recordId: elder, mark: 'reached' },
  }),
  'claim.people': ({ branch }) => ({ branchId: branch }),
  'claim.slip': ({ offline }, fresh) => ({ slipId: fresh, recordId: offline }),
  'membership.destinations': () => ({}),
  'membership.propose': ({ elder, other }, fresh) => ({
    ...{ moveId: fresh, recordId: elder, branchId: other, kind: 'home' },
  }),
  'membership.requests': () => ({}),
  'membership.decide': ({ incoming }) => ({ moveId: incoming, end: 'agreed' }),
  'membership.away': ({ branch }) => ({ branchId: branch }),
  'office.today': ({ branch }) => ({ branchId: branch }),
  'office.successors': ({ branch }) => ({ branchId: branch }),
  'office.handOver': ({ branch, elder }, fresh) => ({
    ...{ officeId: fresh, branchId: branch, recordId: elder, from: '2026-12-01' },
  }),
  'posting.venues': () => ({}),
  'posting.communities': () => ({}),
  'posting.read': ({ activity }) => ({ activityId: activity }),
  'posting.publish': ({ branch, venue }, fresh) => ({
    ...{ activityId: fresh, branchId: branch, venueId: venue, title: '读报会', summary: '读报' },
    ...{ line: 'elderBodies', openTo: 'branch', capacity: 20, guestLimit: 1, ...LATER },
    signUpOpensAt: '2026-12-01T01:00:00.000Z',
    signUpClosesAt: '2026-12-07T10:00:00.000Z',
  }),
  'posting.move': ({ activity, venue }) => ({
    ...{ activityId: activity, venueId: venue, reason: '会议室要修', ...LATER },
  }),
  'posting.setSeats': ({ activity }) => ({ activityId: activity, capacity: 40 }),
  'posting.cancel': ({ activity }) => ({ activityId: activity, reason: '下大雨' }),
  'rollCall.read': ({ activity }) => ({ activityId: activity }),
  'rollCall.setMark': ({ activity, elder }, fresh) => ({
    ...{ markId: fresh, activityId: activity, recordId: elder, seen: null, mark: 'leave' },
  }),
  'rollCall.scan': ({ past, card }, fresh) => ({ markId: fresh, activityId: past, card }),
  'roster.preview': ({ branch }) => ({ branchId: branch, rows: [ROW] }),
  'roster.take': ({ branch }) => ({ branchId: branch, rows: [ROW] }),
  'roster.list': ({ branch }) => ({ branchId: branch }),
  'suggestion.list': () => ({}),
  'suggestion.takeUp': ({ suggestion }) => ({ suggestionId: suggestion }),
  'suggestion.answer': ({ suggestion }) => ({
    ...{ suggestionId: suggestion, end: 'done', answer: '换好了' },
  }),
  'writing.list': () => ({}),
  'writing.read': ({ draft }) => ({ articleId: draft }),
  'writing.save': ({ branch, draft }) => ({
    ...{ articleId: draft, branchId: branch, seen: 1, title: '改过了', column: 'notice' },
    ...{ scope: 'branch', blocks: [{ kind: 'paragraph', text: '请大家来。' }] },
  }),
  'writing.send': ({ draft }) => ({ articleId: draft, seen: 1 }),
  'writing.decide': ({ review }) => ({ articleId: review, seen: 1 }),
  'writing.discard': ({ draft }) => ({ articleId: draft }),
  'writing.withdraw': ({ article }) => ({ articleId: article, reason: '写错了' }),
  'writing.activity': ({ past }) => ({ activityId: past }),
  'upload.begin': ({ branch }, fresh) => ({
    ...{ uploadId: fresh, branchId: branch, kind: 'picture', bytes: 100_000 },
  }),
  'upload.finish': ({ upload }) => ({ uploadId: upload }),
  'upload.agree': ({ upload }) => ({ uploadId: upload, people: 'adults' }),
  'writing.versions': ({ article }) => ({ articleId: article }),
  'writing.version': ({ article }) => ({ articleId: article, version: 1 }),
  'care.people': ({ branch }) => ({ branchId: branch }),
  'care.read': ({ elder }) => ({ recordId: elder }),
  'care.set': ({ elder }) => ({ recordId: elder, policy: 'homeVisit', needs: [] }),
  'communityRequest.post': ({ community }, fresh) => ({
    ...{ activityId: fresh, communityId: community, title: '楼道清理', place: '三栋', ...LATER },
    ...{ capacity: 5, kind: 'help', skills: [], weight: 'light' },
  }),
  'communityRequest.mine': () => ({}),
  'communityRequest.read': ({ request }) => ({ activityId: request }),
  'communityRequest.close': ({ request }) => ({
    ...{ activityId: request, outcome: '清干净了', thanks: '谢谢大家' },
  }),
  'communityRequest.dropPicture': ({ request }) => ({ activityId: request }),
  'communityRequest.setHours': ({ request, elder }, fresh) => ({
    ...{ changeId: fresh, activityId: request, recordId: elder },
    ...{ seen: 90, minutes: 60, why: 'leftEarly' },
  }),
  'visit.list': ({ branch }) => ({ branchId: branch }),
  'visit.quiet': ({ branch }) => ({ branchId: branch }),
  'visit.read': ({ visit }) => ({ visitId: visit }),
  'visit.plan': ({ elder, offline }, fresh) => ({
    ...{ visitId: fresh, recordId: elder, kind: 'consolation' },
    ...{ startsAt: LATER.startsAt, goers: [offline] },
  }),
  'visit.log': ({ visit }) => ({ visitId: visit, end: 'done' }),
  'visit.cancel': ({ visit }) => ({ visitId: visit, reason: '下大雨' }),
  'pledge.invite': ({ branch }, fresh) => ({ invitationId: fresh, branchId: branch }),
  'pledge.slots': () => ({}),
  'pledge.setSlots': () => ({ titles: ['一', '二', '三', '四'] }),
  'shift.decideSwap': ({ swap }) => ({ swapId: swap, yes: true }),
  'shift.read': ({ hospital }) => ({ communityId: hospital, week: '2026-11-23' }),
  'shift.plan': ({ hospital }, fresh) => ({
    ...{ communityId: hospital, week: '2026-11-23', perPost: 2 },
    cells: [{ activityId: fresh, day: '2026-11-26', half: 'morning', post: '门诊大厅' }],
  }),
  'shift.cancel': ({ shift }) => ({ activityId: shift, reason: '门诊停一天' }),
  'shift.thank': ({ hospital }) => ({ communityId: hospital, week: '2026-11-23', words: '谢谢' }),
  'member.setProbation': ({ elder }) => ({ recordId: elder, until: '2027-06-30' }),
  'partyDay.leading': ({ partyDay }) => ({ activityId: partyDay }),
  'partyDay.plan': ({ planned }) => ({ activityId: planned, seen: 0, theme: null, steps: [] }),
  'partyDay.begin': ({ planned }) => ({ activityId: planned }),
  'partyDay.go': ({ partyDay }, fresh) => ({
    ...{ activityId: partyDay, tapId: fresh, seen: 4, to: 0 },
  }),
  'partyDay.lead': ({ partyDay }) => ({ activityId: partyDay }),
  'partyDay.end': ({ planned }) => ({ activityId: planned }),
  'partyDay.askPlan': ({ toAgree }, fresh) => ({ activityId: toAgree, askingId: fresh, seen: 1 }),
  'partyDay.decidePlan': ({ put }) => ({ askingId: put, end: 'agreed' }),
  'partyDay.withdrawPlan': ({ put }) => ({ askingId: put }),
  'partyDay.lower': ({ partyDay, elder }) => ({ activityId: partyDay, recordId: elder }),
  'matter.ask': ({ partyDay }, fresh) => ({
    ...{ matterId: fresh, activityId: partyDay, question: '再议一件', choices: ['好', '不好'] },
  }),
  'matter.drop': ({ matter2 }) => ({ matterId: matter2 }),
  'matter.open': ({ matter }) => ({ matterId: matter }),
  'matter.count': ({ matter }) => ({ matterId: matter, room: [1, 0] }),
  'matter.close': ({ matter }) => ({ matterId: matter }),
  'task.list': ({ branch }) => ({ branchId: branch }),
  'task.read': ({ task }) => ({ taskId: task }),
  'caseFile.setOffice': ({ branch }) => ({ kind: 'legal', branchId: branch }),
  'caseFile.list': () => ({}),
  'caseFile.assign': ({ legal, elder }) => ({ caseId: legal, recordId: elder }),
  'pairing.list': () => ({}),
  'pairing.propose': ({ offered }) => ({
    ...{ pairingId: offered, childCode: '012', guardian: 'mother', heard: 'written' },
    ...{ guardianDay: '2026-11-20', fromDay: '2026-12-01', untilDay: '2027-06-01' },
  }),
  'pairing.planVisit': ({ paired }, fresh) => ({
    ...{ visitId: fresh, pairingId: paired, day: '2026-12-02', otherAdult: '易春兰' },
  }),
  'pairing.callOff': ({ paired, appointed }) => ({ pairingId: paired, visitId: appointed }),
  'pairing.logVisit': ({ paired }, fresh) => ({
    ...{ visitId: fresh, pairingId: paired, day: '2026-11-21' },
    ...{ otherAdult: '易春兰', words: '一起看了书' },
  }),
  'donation.list': () => ({}),
  'donation.decide': ({ donation }) => ({ donationId: donation, accepted: true }),
  'donation.receive': ({ donation }) => ({ donationId: donation, thanks: '谢谢您' }),
  'task.close': ({ task }) => ({ taskId: task, how: 'called' }),
  'registration.people': ({ community }) => ({ communityId: community }),
  'registration.skills': ({ community }) => ({ communityId: community }),
  'community.list': () => ({}),
  'community.read': ({ community }) => ({ communityId: community }),
  'community.add': (_, fresh) => ({
    ...{ communityId: fresh, name: '新社区', kind: 'community', district: '羊楼司镇' },
  }),
  'community.change': ({ community }) => ({
    ...{ communityId: community, district: '别处', manager: '周婷', phone: '0730-0000021' },
  }),
  'community.approve': ({ community }) => ({ communityId: community }),
  'community.suspend': ({ community }) => ({ communityId: community }),
  'community.makeWorker': ({ community, workerCode }, fresh) => ({
    ...{ officeId: fresh, communityId: community, code: workerCode, name: '江雨' },
    from: '2026-12-01',
  }),
  'community.endWorker': ({ worker }) => ({ officeId: worker }),
  'team.found': (_, fresh) => ({
    ...{ teamId: fresh, kind: 'lectureTeam', name: '宣讲团', about: '讲故事' },
  }),
  'team.end': ({ team }) => ({ teamId: team, words: '谢谢大家' }),
  'expert.waiting': () => ({}),
  'expert.decide': ({ expert }) => ({ expertId: expert, yes: false, words: '请写清楚' }),
  'expert.ask': ({ listed }, fresh) => ({
    ...{ askId: fresh, expertId: listed, words: '油茶低改', place: '羊楼司镇' },
  }),
  'expert.asked': () => ({}),
  'expert.phone': ({ ask }) => ({ askId: ask }),
  'expert.close': ({ ask }) => ({ askId: ask, result: '教会了' }),
  'elders.read': ({ elder }) => ({ recordId: elder }),
  'elders.set': ({ elder }) => ({ recordId: elder, kinds: ['teacher'] }),
  'branch.list': () => ({}),
  'branch.read': ({ branch }) => ({ branchId: branch }),
  'branch.found': (_, fresh) => ({
    ...{ branchId: fresh, kind: 'provisional', name: '防汛临时党支部', parent: '市直机关工委' },
    ...{ contactTitle: '书记', contactPhone: '0730-0000099' },
  }),
  'branch.edit': ({ branch }) => ({
    ...{ branchId: branch, contactTitle: '书记', contactPhone: '0730-0000099' },
  }),
  'branch.end': ({ empty }) => ({ branchId: empty, reason: '任务完成了' }),
  'branch.people': () => ({ name: '谢万和' }),
  'branch.nameSecretary': ({ empty, elder }, fresh) => ({
    ...{ officeId: fresh, branchId: empty, recordId: elder },
  }),
  'branchMatter.list': ({ branch }) => ({ branchId: branch }),
  'branchMatter.ask': ({ branch }) => ({ branchId: branch, matter: 'development' }),
  'partyCalendar.read': ({ branch }) => ({ branchId: branch, year: '2026' }),
  'partyCalendar.fix': ({ branch }) => ({ branchId: branch, fixedDay: { by: 'date', day: 6 } }),
  'partyCalendar.move': ({ branch }) => ({
    ...{ branchId: branch, month: '2026-12', day: '2026-12-08', why: '会议室要修' },
  }),
  'partyCalendar.list': ({ branch }) => ({ branchId: branch }),
  'jointDay.list': ({ branch }) => ({ branchId: branch }),
  'jointDay.read': ({ asking, branch }) => ({ activityId: asking, branchId: branch }),
  'jointDay.propose': ({ jointDay, empty }) => ({ activityId: jointDay, branchId: empty }),
  'jointDay.decide': ({ asked }) => ({ activityId: asked, end: 'agreed' }),
  'jointDay.takeBack': ({ together }) => ({ activityId: together }),
  'jointDay.mark': ({ together, branch, elder }, fresh) => ({
    ...{ markId: fresh, activityId: together, branchId: branch, recordId: elder },
    ...{ seen: null, mark: 'leave' },
  }),
  'jointDay.withdraw': ({ asking }) => ({ activityId: asking }),
  'elsewhere.list': ({ branch }) => ({ branchId: branch }),
  'birthday.list': ({ branch }) => ({ branchId: branch }),
  'birthday.read': ({ elder }) => ({ recordId: elder }),
  'birthday.set': ({ elder }) => ({ recordId: elder, year: 1975, month: 12, day: 1 }),
  'birthday.greet': ({ elder }) => ({ recordId: elder, words: '祝您政治生日快乐' }),
  'lecture.list': ({ branch }) => ({ branchId: branch }),
  'lecture.record': ({ offline }, fresh) => ({
    ...{ lectureId: fresh, recordId: offline, title: '第一张税票', words: '那一年' },
    consent: 'spoken',
  }),
  'lecture.take': ({ lecture }, fresh) => ({ lectureId: lecture, articleId: fresh }),
  'lecture.decline': ({ lecture }) => ({ lectureId: lecture, words: '下次再讲' }),
  'minutes.read': ({ partyDay }) => ({ activityId: partyDay }),
  'minutes.keep': ({ partyDay }, fresh) => ({
    ...{ activityId: partyDay, versionId: fresh, seen: 1, sections: MINUTES, why: '漏了一个人' },
  }),
  'minutes.sign': ({ partyDay }) => ({ activityId: partyDay, version: 1 }),
  'minutes.ask': ({ partyDay, elder }) => ({
    ...{ activityId: partyDay, version: 1, recordId: elder },
  }),
  'minutes.versions': ({ partyDay }) => ({ activityId: partyDay }),
  'minutes.version': ({ partyDay }) => ({ activityId: partyDay, version: 1 }),
  'minutes.year': ({ branch }) => ({ branchId: branch, year: '2026' }),
  'decision.add': ({ partyDay, elder }, fresh) => ({
    ...{ decisionId: fresh, activityId: partyDay, recordId: elder },
    ...{ words: '买电视', day: '2026-12-20' },
  }),
  'decision.report': ({ decision }) => ({ decisionId: decision, state: 'done' }),
  'decision.list': ({ branch }) => ({ branchId: branch }),
}

/** What others ask as well, and a desk asks in its own way. */
const SHARED: { [Name in EndpointName]?: Sample<Name> } = {
  'minutes.confirm': ({ partyDay }) => ({ activityId: partyDay, version: 1 }),
  'article.list': () => ({ from: 'office' }),
  'activity.list': () => ({ from: 'office' }),
  'helper.code': ({ elder }) => ({ recordId: elder }),
  'helper.mine': ({ elder }) => ({ recordId: elder }),
  'helper.agree': ({ grant }) => ({
    ...{ grantId: grant, relation: 'daughter', scopes: ['plans'], days: 365, consent: 'spoken' },
  }),
  'helper.end': ({ grant }) => ({ grantId: grant }),
  'membership.read': ({ outgoing }) => ({ moveId: outgoing }),
  'membership.withdraw': ({ outgoing }) => ({ moveId: outgoing }),
  'caseFile.read': ({ legal }) => ({ caseId: legal }),
  'caseFile.noteYes': ({ mediation }) => ({ caseId: mediation, side: 'other', heard: 'spoken' }),
  'caseFile.extend': ({ mediation }) => ({
    ...{ caseId: mediation, round: 1, one: 'spoken', other: 'written' },
  }),
  'caseFile.close': ({ legal }) => ({ caseId: legal, end: 'answered', answer: '可以去公证' }),
  'pairing.read': ({ paired }) => ({ pairingId: paired }),
  'pairing.end': ({ paired }) => ({ pairingId: paired }),
  'donation.read': ({ donation }) => ({ donationId: donation }),
  'suggestion.read': ({ suggestion }) => ({ suggestionId: suggestion }),
}

/** What nobody asks as an officer. An endpoint that is new has its place here or above. */
const OF_EVERYBODY: EndpointName[] = [
  ...(['session.current', 'session.demo', 'session.logIn', 'session.logOut'] as const),
  ...(['home.today', 'article.read', 'article.search', 'article.save', 'article.saved'] as const),
  ...(['activity.read', 'activity.signUp', 'activity.cancelSignUp', 'activity.mine'] as const),
  ...(['message.list', 'message.markRead', 'helper.ask', 'claim.use'] as const),
  ...(['privacy.consents', 'privacy.consent', 'privacy.seen'] as const),
  ...(['privacy.export', 'privacy.leave'] as const),
  ...(['joining.branches', 'joining.send', 'joining.mine', 'joining.withdraw'] as const),
  ...(['checkIn.enter', 'checkIn.undo', 'checkIn.claim', 'checkIn.card'] as const),
  ...(['membership.mine', 'membership.branches', 'membership.ask', 'membership.leave'] as const),
  ...(['suggestion.send', 'suggestion.mine', 'suggestion.withdraw'] as const),
  ...(['visit.mine', 'task.askVisit', 'task.askLeave', 'task.takeBack'] as const),
  ...(['registration.communities', 'registration.mine', 'registration.save'] as const),
  ...(['registration.help', 'registration.pause', 'registration.withdraw'] as const),
  ...(['community.code', 'telling.allow'] as const),
  ...(['communityRequest.list', 'story.list'] as const),
  ...(['pledge.mine', 'pledge.make', 'pledge.withdraw', 'pledge.list', 'pledge.read'] as const),
  ...(['pledge.code', 'pledge.verify', 'pledge.notNow'] as const),
  ...(['caseFile.branches', 'caseFile.ask', 'caseFile.mine', 'caseFile.decide'] as const),
  ...(['caseFile.withdraw', 'pairing.mine', 'pairing.offer', 'pairing.decide'] as const),
  ...(['donation.mine', 'donation.offer', 'donation.withdraw'] as const),
  ...(['team.list', 'team.read', 'team.members', 'team.people', 'team.set'] as const),
  ...(['team.invite', 'team.answer', 'team.apply', 'team.leave', 'team.decide'] as const),
  ...(['talk.list', 'talk.requests', 'talk.read', 'talk.plan', 'talk.count'] as const),
  ...(['talk.cancel', 'expert.list', 'expert.mine', 'expert.save', 'expert.hide'] as const),
  'expert.answer',
  ...(['shift.list', 'shift.people', 'shift.askSwap', 'shift.answerSwap'] as const),
  ...(['shift.takeBackSwap', 'certificate.mine', 'certificate.make'] as const),
  ...(['certificate.read', 'certificate.withdraw', 'certificate.verify'] as const),
  ...(['partyDay.mine', 'partyDay.follow', 'partyDay.listen', 'partyDay.say'] as const),
  ...(['partyDay.makeUp', 'partyDay.takeMakeUpBack'] as const),
  ...(['partyDay.beginVoice', 'partyDay.finishVoice'] as const),
  ...(['partyDay.takeBack', 'partyDay.words', 'partyDay.hand'] as const),
  ...(['matter.read', 'matter.vote', 'minutes.shown'] as const),
  ...(['birthday.mine', 'birthday.choose'] as const),
  ...(['lecture.offer', 'lecture.mine', 'lecture.withdraw'] as const),
]

/** What the bureau alone asks: of a branch not even its own secretary. */
const OF_THE_BUREAU: EndpointName[] = [
  ...(['audit.list', 'community.list', 'community.read', 'community.add'] as const),
  ...(['community.change', 'community.approve', 'community.suspend'] as const),
  ...(['community.makeWorker', 'community.endWorker'] as const),
  ...(['pledge.slots', 'pledge.setSlots', 'caseFile.setOffice'] as const),
  ...(['team.found', 'team.end', 'expert.waiting', 'expert.decide'] as const),
  ...(['expert.ask', 'expert.phone', 'expert.close'] as const),
  ...(['branch.list', 'branch.read', 'branch.found', 'branch.edit'] as const),
  ...(['branch.end', 'branch.people', 'branch.nameSecretary'] as const),
]

/** What a worker of a community asks: of a branch not even its own secretary. */
const OF_A_WORKER: EndpointName[] = endpointNames.filter(
  (name) =>
    /^(communityRequest|registration)\./.test(name) && contract[name].audience === 'officer',
)

/** Answered to every officer, of what is the county's: places, and branches to move to. */
const OF_THE_COUNTY: EndpointName[] = [
  'posting.venues',
  'posting.communities',
  'membership.destinations',
]
/** Answered with what is the asker's own, so that a stranger finds nothing of the branch in it. */
const OF_THE_ASKER: EndpointName[] = [
  ...(['joining.list', 'membership.requests', 'suggestion.list', 'writing.list'] as const),
  ...(['article.list', 'activity.list'] as const),
  ...(['caseFile.list', 'pairing.list', 'donation.list'] as const),
  ...(['expert.asked'] as const),
]

const samples: { [Name in EndpointName]?: Sample<Name> } = { ...DESK, ...SHARED }
const names = Object.keys(samples) as EndpointName[]

let world: World
let ids: Ids
const people = {} as Record<
  'own' | 'second' | 'bureau' | 'member' | 'stranger' | 'former' | 'worker',
  Person
>

beforeAll(async () => {
  world = await World.open()
  const [branch, other] = [await world.branch('税务局退休党支部'), await world.branch('司法局')]
  const community = await world.community()
  const home = { branches: { [branch]: 'home' as const }, phone: '13800000001' }
  const hospital = await world.community('市人民医院', { kind: 'hospital' })
  people.own = await world.person('李建国', { secretaryOf: branch, worksFor: hospital })
  people.second = await world.person('副书记', { secretaryOf: branch })
  people.bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: people.bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
  people.stranger = await world.person('别的书记', { secretaryOf: other })
  people.former = await world.person('前任', { secretaryOf: branch })
  people.member = await world.person('谢万和', { branches: { [branch]: 'home' } })
  const elder = await world.person('王秀英', home)
  const offline = await world.person('孙德胜', { branches: { [branch]: 'home' } })
  const third = await world.branch('一中党支部')
  const sender = await world.person('张桂兰', { secretaryOf: third })
  people.worker = await world.person('周婷', { worksFor: community })
  const guest = await world.person('陈德明', { branches: { [third]: 'home' } })
  const newcomer = await world.person('彭志远')
  await world.db.query('update members set account_id = null where member_id = $1', [
    offline.memberId,
  ])
  await world.db.query('update offices set to_day = $1 where account_id = $2', [
    '2026-11-21',
    people.former.accountId,
  ])
  ids = {
    ...{ branch, other, activity: await world.activity(branch), venue: await world.venue() },
    ...{ community, request: await begunRequest(community, elder.memberId) },
    ...{ elder: elder.memberId ?? '', offline: offline.memberId ?? '' },
    ...{ article: world.id(), draft: world.id(), review: world.id(), joining: world.id() },
    ...{ incoming: world.id(), outgoing: world.id(), grant: world.id(), suggestion: world.id() },
    ...{ worker: world.id(), workerCode: '' },
    ...{ partyDay: await begun(branch, true), planned: await begun(branch, true) },
    ...{ matter: world.id(), matter2: world.id(), decision: world.id() },
    ...{ toAgree: await world.activity(branch, { party_day: true }), put: world.id() },
    ...{ empty: await world.branch('演示支部六', 'functional'), lecture: world.id() },
    ...{ jointDay: await world.activity(branch, { party_day: true }) },
    ...{ asking: await world.activity(branch, { party_day: true }) },
    ...{ together: await world.activity(third, { party_day: true }) },
    ...{ asked: await world.activity(third, { party_day: true }) },
    ...{ visit: world.id(), task: world.id(), upload: world.id(), past: await begun(branch) },
    ...{ station: await world.community('爱心驿站', { kind: 'careStation' }) },
    ...{ legal: world.id(), mediation: world.id(), offered: world.id(), paired: world.id() },
    ...{ donation: world.id(), appointed: world.id() },
    ...{ team: world.id(), expert: world.id(), listed: world.id(), ask: world.id() },
    ...{ hospital, shift: world.id(), swap: world.id() },
    card: `${elder.memberId}.${scanCode(world.config, 'card', elder.memberId ?? '', world.now)}`,
  }
  const write = async (articleId: string, who: Person, scope: 'branch' | 'public') =>
    world.ask(who, 'writing.save', {
      ...{ articleId, branchId: branch, seen: 0, title: '学习通知', column: 'notice', scope },
      blocks: [{ kind: 'paragraph', text: '请大家来。' }],
    })
  for (const [articleId, who, scope] of [
    [ids.article, people.own, 'branch'],
    [ids.draft, people.own, 'branch'],
    [ids.review, people.second, 'public'],
  ] as const)
    await write(articleId, who, scope)
  for (const [who, articleId] of [
    [people.own, ids.article],
    [people.second, ids.review],
  ] as const)
    await world.ask(who, 'writing.send', { articleId, seen: 1 })
  await world.ask(elder, 'activity.signUp', {
    ...{ signUpId: world.id(), activityId: ids.activity, guests: 0 },
  })
  await world.ask(newcomer, 'joining.send', {
    ...{ joiningId: ids.joining, branchId: branch, name: '彭志远' },
  })
  await world.ask(sender, 'membership.propose', {
    ...{ moveId: ids.incoming, recordId: guest.memberId ?? '', branchId: branch, kind: 'mobile' },
  })
  await world.ask(people.own, 'membership.propose', {
    ...{ moveId: ids.outgoing, recordId: ids.offline, branchId: third, kind: 'mobile' },
  })
  await world.ask(elder, 'suggestion.send', {
    ...{ suggestionId: ids.suggestion, about: 'other', words: '楼道的灯不亮' },
  })
  await world.insert('uploads', {
    ...{ upload_id: ids.upload, branch_id: branch, kind: 'picture', declared_bytes: 9, bytes: 9 },
    ...{ uploaded_by: people.own.accountId, at: world.now, file: `${ids.upload}.jpg` },
    ...{ width: 4, height: 3 },
  })
  await world.insert('offices', {
    ...{ office_id: ids.worker, account_id: people.second.accountId, kind: 'communityWorker' },
    ...{ community_id: community, from_day: '2020-01-01' },
  })
  const shown = await world.ask(newcomer, 'community.code', {})
  if (shown.ok) ids.workerCode = shown.reply.code
  await world.insert('visits', {
    ...{ visit_id: ids.visit, branch_id: branch, member_id: ids.elder, kind: 'consolation' },
    ...{ starts_at: world.now, state: 'planned', planned_by: people.own.accountId },
  })
  await world.ask(elder, 'task.askVisit', { taskId: ids.task })
  await trusted(elder.memberId ?? '')
  await expertsOf(world, ids, { bureau: people.bureau, third: guest.memberId ?? '' })
  await world.ask(people.own, 'shift.plan', {
    ...{ communityId: hospital, week: '2026-11-23', perPost: 2 },
    cells: [{ activityId: ids.shift, day: '2026-11-25', half: 'morning', post: '门诊大厅' }],
  })
  for (const { memberId } of [elder, guest])
    await world.insert('registrations', {
      ...{ member_id: memberId, community_id: hospital, skills: '{other}', times: '{}' },
      ...{ reach: 'near', able: true, registered_at: world.now },
    })
  await world.ask(elder, 'activity.signUp', {
    ...{ signUpId: world.id(), activityId: ids.shift, guests: 0 },
  })
  await world.ask(elder, 'shift.askSwap', { swapId: ids.swap, activityId: ids.shift })
  await world.ask(guest, 'shift.answerSwap', { swapId: ids.swap, yes: true })
  const activityId = ids.partyDay
  await world.ask(people.own, 'partyDay.begin', { activityId })
  for (const matterId of [ids.matter, ids.matter2])
    await world.ask(people.own, 'matter.ask', {
      ...{ matterId, activityId, question: '添一台电视', choices: ['同意', '不同意'] },
    })
  await world.ask(people.own, 'matter.open', { matterId: ids.matter })
  await world.ask(people.second, 'minutes.keep', {
    ...{ activityId, versionId: world.id(), seen: 0, sections: MINUTES },
  })
  await world.ask(people.second, 'minutes.sign', { activityId, version: 1 })
  await world.insert('attendance', {
    ...{ activity_id: activityId, member_id: ids.elder, mark: 'online', marked_at: world.now },
  })
  await world.ask(people.own, 'decision.add', {
    ...{ decisionId: ids.decision, activityId, recordId: ids.elder },
    ...{ words: '买电视', day: '2026-12-20' },
  })
  await world.ask(people.own, 'partyCalendar.fix', {
    ...{ branchId: branch, fixedDay: { by: 'date', day: 5 } },
  })
  await world.ask(people.own, 'birthday.set', { recordId: ids.elder, year: 1975, month: 11 })
  await world.ask(elder, 'lecture.offer', {
    ...{ lectureId: ids.lecture, title: '第一张税票', words: '那一年' },
  })
  await world.ask(people.second, 'partyDay.plan', {
    ...{ activityId: ids.toAgree, seen: 0, theme: null },
    steps: [
      {
        ...{ stepId: world.id(), kind: 'oath', title: '重温入党誓词', minutes: 5 },
        ...{ speakerId: null, material: null },
      },
    ],
  })
  await world.ask(people.second, 'partyDay.askPlan', {
    ...{ activityId: ids.toAgree, askingId: ids.put, seen: 1 },
  })
  await world.ask(people.own, 'jointDay.propose', { activityId: ids.asking, branchId: third })
  await world.ask(sender, 'jointDay.propose', { activityId: ids.together, branchId: branch })
  await world.ask(people.own, 'jointDay.decide', { activityId: ids.together, end: 'agreed' })
  await world.ask(sender, 'jointDay.propose', { activityId: ids.asked, branchId: branch })
  await world.insert('grants', {
    ...{ grant_id: ids.grant, member_id: ids.elder, account_id: newcomer.accountId },
    ...{ calls: 'mother', state: 'asked', asked_at: daysAfter(world.now, -1) },
  })
})
afterAll(() => world.close())

/** Cases of the branch that carries both offices, and what is given and paired at a station it serves too. */
async function trusted(elder: string) {
  const { branch, station, legal, mediation, offered, paired, appointed, donation } = ids
  const { accountId } = people.own
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: accountId, kind: 'communityWorker' },
    ...{ community_id: station, from_day: '2020-01-01' },
  })
  const asker = await world.person('罗玉珍', { branches: { [branch]: 'home' } })
  for (const [caseId, kind] of [
    [legal, 'legal'],
    [mediation, 'mediation'],
  ] as const) {
    await world.insert('case_offices', {
      ...{ kind, branch_id: branch, set_by: accountId, at: world.now },
    })
    await world.insert('case_files', {
      ...{ case_id: caseId, kind, asker_id: asker.accountId, asked_at: world.now },
      ...{ matter: sealText(world.config, '房子的事'), state: 'asked' },
      ...(kind === 'mediation' && { state: 'inHand', helper_id: elder, until_day: '2026-12-01' }),
    })
  }
  for (const pairing_id of [offered, paired])
    await world.insert('pairings', {
      ...{ pairing_id, community_id: station, member_id: elder, offered_at: world.now },
      state: 'offered',
      ...(pairing_id === paired && {
        ...{ state: 'active', agreed_at: world.now, child_code: '021', guardian: 'mother' },
        ...{ guardian_how: 'written', guardian_day: '2026-11-01', noted_by: accountId },
        ...{ noted_at: world.now, from_day: '2026-11-02', until_day: '2027-11-01' },
      }),
    })
  await world.insert('pairing_visits', {
    ...{ visit_id: appointed, pairing_id: paired, day: '2026-12-01', noted_by: accountId },
    ...{
      words: sealText(world.config, '{"otherAdult":"易春兰"}'),
      at: world.now,
      state: 'planned',
    },
  })
  await world.insert('donations', {
    ...{ donation_id: donation, community_id: station, member_id: elder, item: '图书' },
    ...{ amount: 3, state: 'offered', offered_at: world.now },
  })
}

/** Two experts, one of whom is in the list and said yes to the bureau. */
async function expertsOf(
  world: World,
  { team, expert, listed, ask, elder }: Ids,
  { bureau, third }: { bureau: Person; third: string },
) {
  const { now } = world
  const at = { at: now, by_account: bureau.accountId }
  await world.insert('teams', {
    ...{ team_id: team, kind: 'expertPanel', name: '专家委员会', about: '请教' },
    ...{ founded_at: now, founded_by: bureau.accountId },
  })
  for (const [member, card, state] of [
    [elder, listed, 'published'],
    [third, expert, 'review'],
  ] as const) {
    const member_id = { member_id: member }
    await world.insert('team_members', {
      team_id: team,
      ...member_id,
      state: 'active',
      consent: 'own',
      ...at,
    })
    await world.insert('expert_profiles', {
      ...{ ...member_id, profile_id: card, field: '油茶', years: 30, hours: 'day', reach: 'near' },
      ...{ state, at: now, approved_by: state === 'published' ? bureau.accountId : null },
    })
  }
  await world.insert('expert_asks', {
    ...{ ask_id: ask, member_id: elder, words: '低改', place: '镇上', state: 'accepted' },
    ...{ asked_by: bureau.accountId, asked_at: now, answered_at: now },
  })
}

/** An activity to look back at, to which anybody may have walked in. */
const begun = (branchId: string, partyDay = false) =>
  world.activity(branchId, {
    ...{ sign_up_opens_at: daysAfter(world.now, -9), sign_up_closes_at: daysAfter(world.now, -1) },
    ...{ starts_at: minutesAfter(world.now, -30), ends_at: minutesAfter(world.now, 60) },
    ...{ walk_ins: true, party_day: partyDay },
  })

/** A request under way, at which somebody is. */
async function begunRequest(communityId: string, memberId: string | null) {
  const activityId = await world.activity(communityId, {
    ...{ branch_id: null, community_id: communityId, venue_id: null, place: '竹情小区' },
    ...{ audience_id: WILLING_ID, open_to: 'willing', guest_limit: 0 },
    ...{ sign_up_opens_at: daysAfter(world.now, -9), sign_up_closes_at: daysAfter(world.now, -1) },
    ...{ starts_at: minutesAfter(world.now, -30), ends_at: minutesAfter(world.now, 60) },
  })
  await world.insert('community_requests', {
    ...{ activity_id: activityId, community_id: communityId, kind: 'help', skills: '{}' },
    weight: 'light',
  })
  await world.insert('attendance', {
    ...{ activity_id: activityId, member_id: memberId, mark: 'present', marked_at: world.now },
  })
  return activityId
}

const ask = (name: EndpointName, who: Person, db: Db = world.db) => {
  const sample = samples[name] as Sample<EndpointName>
  return dispatch({ ...world.house, db }, { token: who.token }, name, sample(ids, world.id()))
}

/** All rows of all tables, as one hash each. */
async function everything() {
  const tables = await world.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const hashes = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ' ' order by t::text)) as rows
      from ${name} t`,
  )
  // Many tables at once come in any order.
  return world.db.query(`${hashes.join(' union all ')} order by 1`)
}

test('every endpoint has its place: at a desk with a sample, or nobody’s as an officer', () => {
  expect([...names, ...OF_EVERYBODY].sort()).toEqual([...endpointNames].sort())
  const officers = endpointNames.filter((name) => contract[name].audience === 'officer')
  expect(Object.keys(DESK).sort()).toEqual(officers.sort())
})

class Undone extends Error {}

test.each(names)(
  '%s: the own secretary gets an answer, so that the others’ no means something',
  async (name) => {
    const undoing = world.db.transaction(async (tx) => {
      const db: Db = {
        county: tx.county,
        query: (sql, values) => tx.query(sql, values),
        script: (sql) => tx.script(sql),
        transaction: (work) => work(tx),
      }
      const own = OF_THE_BUREAU.includes(name)
        ? people.bureau
        : people[OF_A_WORKER.includes(name) ? 'worker' : 'own']
      const { body } = await ask(name, own, db)
      expect(body).toMatchObject({ ok: true })
      throw new Undone()
    })
    await expect(undoing).rejects.toThrow(Undone)
  },
)

test.each(names)(
  '%s: to a member, a stranger and a former secretary it is not there',
  async (name) => {
    const before = await everything()
    const others = Object.entries(ids).flatMap(([what, id]) =>
      // The stranger's own branch, and places of the county.
      ['other', 'venue', 'community', 'empty'].includes(what) ? [] : [id],
    )
    for (const who of [people.member, people.stranger, people.former]) {
      const { body } = await ask(name, who)
      const answered =
        (OF_THE_COUNTY.includes(name) && who === people.stranger) ||
        (OF_THE_ASKER.includes(name) &&
          (who === people.stranger || contract[name].audience !== 'officer'))
      const told = others.filter((id) => JSON.stringify(body).includes(id))
      const named = name === 'membership.destinations' ? [ids.branch] : []
      expect([who.name, told.filter((id) => !named.includes(id))]).toEqual([who.name, []])
      if (!answered) expect([who.name, body]).toMatchObject([who.name, { refusal: 'notFound' }])
    }
    expect(await everything()).toEqual(before)
  },
)
