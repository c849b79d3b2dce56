import type { ReplyOf } from '@/contract'
import type { Db } from '../db/db'

type Export = ReplyOf<'privacy.export'>

// A name a row, looked up: joined, the planner reads all branches for a few rows.
const branchOf = (row: string) =>
  `(select b.name from branches b where b.county_code = $1 and b.branch_id = ${row}.branch_id)`

const communityOf = (row: string) =>
  `(select c.name from communities c
    where c.county_code = $1 and c.community_id = ${row}.community_id)`

/** The branch or the community that an office is of; null: the bureau. */
export const placeOf = (office: string) => `coalesce(${branchOf(office)}, ${communityOf(office)})`

/** Of the activity that a row is about. */
const TITLE = (row: string) => `(select a.title from activities a
  where a.county_code = $1 and a.activity_id = ${row}.activity_id) as title`

/** Something of the matter of vote v. */
const OF_MATTER = (what: string) => `(select ${what} from matters t
  where t.county_code = $1 and t.matter_id = v.matter_id)`

/** Somebody's own rows, by account and by member. */
interface Whose {
  accountId: string
  memberId: string | null
}

type OwnMember = Omit<NonNullable<Export['member']>, 'phone'> & { phoneCipher: string | null }

export async function ownAccount(db: Db, { accountId }: Whose) {
  const rows = await db.query<Export['account']>(
    'select identity, name from accounts where county_code = $1 and account_id = $2',
    [db.county, accountId],
  )
  return rows[0] ?? { identity: '', name: '' }
}

export async function ownMember(db: Db, { memberId }: Whose) {
  const [member] = await db.query<OwnMember>(
    `select m.name, m.birth_year as "birthYear", m.joined_party_year as "joinedPartyYear",
       m.probationary_until as "probationaryUntil",
       m.joined_party_month as "joinedPartyMonth", m.joined_party_day as "joinedPartyDay",
       m.anniversary_hidden as "anniversaryHidden",
       m.phone_cipher as "phoneCipher", (select c.name from communities c
         where c.county_code = $1 and c.community_id = m.community_id) as community
     from members m where m.county_code = $1 and m.member_id = $2`,
    [db.county, memberId],
  )
  return member ?? null
}

/** What else is kept of somebody, each list in the order in which it came to be. */
export async function ownRows(db: Db, { accountId, memberId }: Whose) {
  const ofAccount = <Row>(sql: string) => db.query<Row>(sql, [db.county, accountId])
  const ofMember = <Row>(sql: string) => db.query<Row>(sql, [db.county, memberId])
  const [
    memberships,
    joinings,
    helpers,
    helperCodes,
    moves,
    slips,
    wrongCodes,
    offices,
    sessions,
    savedArticles,
    signUps,
    attendance,
    serviceChanges,
    calls,
    attendanceChanges,
    care,
    visits,
    visitsPaid,
    cases,
    casesHelped,
    pairings,
    donations,
    tasks,
    registrations,
    helpedCommunities,
    whistles,
    workerCodes,
    shiftSwaps,
    certificates,
    partyDays,
    partyDayWords,
    partyDayHands,
    votes,
    decisions,
    greetings,
    lectures,
    messages,
    allowances,
    sendings,
    suggestions,
    pledges,
    pledgeInvitations,
    teams,
    talks,
    fiveElders,
    expertCards,
    expertAsks,
  ] = await Promise.all([
    ofMember<Export['memberships'][number]>(
      `select ${branchOf('s')} as branch, s.kind, s.from_day as "from", s.to_day as "to"
         from memberships s where s.county_code = $1 and s.member_id = $2 order by s.from_day, s.membership_id`,
    ),
    ofAccount<Omit<Export['joinings'][number], 'phone'> & { phoneCipher: string | null }>(
      `select j.name, j.phone_cipher as "phoneCipher", ${branchOf('j')} as branch, j.state, j.words,
           j.sent_at as at
         from join_requests j where j.county_code = $1 and j.account_id = $2 order by j.sent_at`,
    ),
    db.query<Export['helpers'][number]>(
      // Of the other one, no more than what I call them: their name is theirs.
      `select g.relation, g.calls, g.account_id = $2 as "byMe", g.scopes, g.state,
           g.asked_at as "askedAt", g.until, g.ended_at as "endedAt"
         from grants g where g.county_code = $1 and g.grant_id in (
           select grant_id from grants where county_code = $1 and account_id = $2 union
           select grant_id from grants where county_code = $1 and member_id = $3)
         order by g.asked_at, g.grant_id`,
      [db.county, accountId, memberId],
    ),
    ofMember<Export['helperCodes'][number]>(
      `select expires_at as "expiresAt" from helper_codes where county_code = $1 and member_id = $2`,
    ),
    ofMember<Export['moves'][number]>(
      `select v.kind, (select b.name from branches b
             where b.county_code = $1 and b.branch_id = v.to_branch_id) as branch,
           v.certificate, v.state, v.words, v.asked_at as at, v.decided_at as "decidedAt"
         from moves v where v.county_code = $1 and v.member_id = $2 order by v.asked_at, v.move_id`,
    ),
    ofMember<Export['slips'][number]>(
      `select made_at as at, expires_at as until, ended_at as ended from claim_slips
         where county_code = $1 and member_id = $2 order by made_at`,
    ),
    ofAccount<Export['wrongCodes'][number]>(
      `select wrong, last_at as at from wrong_codes where county_code = $1 and account_id = $2`,
    ),
    ofAccount<Export['offices'][number]>(
      `select o.kind, ${placeOf('o')} as of, o.from_day as "from", o.to_day as "to"
         from offices o where o.county_code = $1 and o.account_id = $2 order by o.from_day, o.office_id`,
    ),
    ofAccount<Export['sessions'][number]>(
      `select created_at as "from", expires_at as until, revoked_at as ended from sessions
         where county_code = $1 and account_id = $2 order by created_at`,
    ),
    ofAccount<Export['savedArticles'][number]>(
      `select a.title, s.saved_at as at from saved_articles s
         join articles a on a.county_code = $1 and a.article_id = s.article_id
         where s.county_code = $1 and s.account_id = $2 order by s.saved_at`,
    ),
    ofMember<Export['signUps'][number]>(
      // Two halves, because each has an index of its own.
      `select a.title, a.starts_at as "startsAt", s.state, s.guests, s.needs, s.created_at as at,
           s.cancelled_at as "cancelledAt"
         from (
           select * from sign_ups where county_code = $1 and member_id = $2 and state <> 'cancelled'
           union all
           select * from sign_ups where county_code = $1 and member_id = $2 and state = 'cancelled'
         ) s join activities a on a.county_code = $1 and a.activity_id = s.activity_id
         order by s.created_at, s.sign_up_id`,
    ),
    ofMember<Export['attendance'][number]>(
      `select a.title, a.starts_at as "startsAt", t.mark, t.guests, t.walk_in as "walkIn",
           t.minutes,
           coalesce(t.marked_at, t.claimed_at) as at
         from attendance t join activities a on a.county_code = $1 and a.activity_id = t.activity_id
         where t.county_code = $1 and t.member_id = $2 order by a.starts_at, a.activity_id`,
    ),
    ofMember<Export['serviceChanges'][number]>(
      `select a.title, h.before, h.after, h.why, h.at from service_changes h
         join activities a on a.county_code = $1 and a.activity_id = h.activity_id
         where h.county_code = $1 and h.member_id = $2 order by h.at, h.change_id`,
    ),
    ofMember<Export['calls'][number]>(
      `select coalesce(
           (select a.title from activities a
             where a.county_code = $1 and a.activity_id = c.activity_id),
           (select p.title from articles p
             where p.county_code = $1 and p.article_id = c.article_id)) as title, c.mark, c.at
         from calls c
         where c.county_code = $1 and c.member_id = $2 order by c.at, c.activity_id, c.article_id`,
    ),
    ofMember<Export['attendanceChanges'][number]>(
      `select a.title, c.before, c.after, c.why, c.at
         from attendance_changes c
         join activities a on a.county_code = $1 and a.activity_id = c.activity_id
         where c.county_code = $1 and c.member_id = $2 order by c.at, c.mark_id`,
    ),
    ofMember<Export['care'][number]>(
      `select policy, needs, consent, at from care_marks where county_code = $1 and member_id = $2`,
    ),
    ofMember<Export['visits'][number]>(
      `select kind, starts_at as "startsAt", state, words, next_day as "nextDay" from visits
         where county_code = $1 and member_id = $2 order by starts_at, visit_id`,
    ),
    ofMember<Export['visitsPaid'][number]>(
      `select v.kind, v.starts_at as "startsAt", v.state
         from visit_goers g join visits v on v.county_code = $1 and v.visit_id = g.visit_id
         where g.county_code = $1 and g.member_id = $2 order by v.starts_at, v.visit_id`,
    ),
    ofAccount<Export['cases'][number]>(
      // Still sealed.
      `select kind, state, matter as words, answer, asked_at as at from case_files
         where county_code = $1 and asker_id = $2 order by asked_at, case_id`,
    ),
    ofMember<Export['casesHelped'][number]>(
      `select kind, state, asked_at as at from case_files
         where county_code = $1 and helper_id = $2 order by asked_at, case_id`,
    ),
    ofMember<Export['pairings'][number]>(
      `select (select c.name from communities c
             where c.county_code = $1 and c.community_id = p.community_id) as station,
           p.state, p.from_day as "from", p.until_day as "to", p.offered_at as at,
           (select coalesce(json_agg(v.day order by v.day), '[]') from pairing_visits v
             where v.county_code = $1 and v.pairing_id = p.pairing_id) as visits
         from pairings p where p.county_code = $1 and p.member_id = $2 order by p.pairing_id`,
    ),
    ofMember<Export['donations'][number]>(
      `select (select c.name from communities c
             where c.county_code = $1 and c.community_id = d.community_id) as station,
           d.item, d.amount, d.state, d.words, d.offered_at as at
         from donations d where d.county_code = $1 and d.member_id = $2 order by d.donation_id`,
    ),
    ofMember<Export['tasks'][number]>(
      `select t.kind, (select a.title from activities a
             where a.county_code = $1 and a.activity_id = t.activity_id) as title,
           t.reason, t.words, t.state, t.how, t.answer, t.asked_at as at
         from tasks t where t.county_code = $1 and t.member_id = $2 order by t.asked_at, t.task_id`,
    ),
    ofMember<Export['registrations'][number]>(
      `select ${communityOf('r')} as community, skills, times, reach, able,
           paused_until as "pausedUntil", registered_at as at, told_at as "toldAt"
         from registrations r where r.county_code = $1 and r.member_id = $2`,
    ),
    ofMember<Export['helpedCommunities'][number]>(
      `select ${communityOf('h')} as community from registration_communities h
         where h.county_code = $1 and h.member_id = $2 order by h.community_id`,
    ),
    ofMember<Export['whistles'][number]>(
      `select a.title, w.at from whistles w
         join activities a on a.county_code = $1 and a.activity_id = w.activity_id
         where w.county_code = $1 and w.member_id = $2 order by w.at, w.activity_id`,
    ),
    ofAccount<Export['workerCodes'][number]>(
      `select expires_at as "expiresAt" from worker_codes where county_code = $1 and account_id = $2`,
    ),
    ofMember<Export['shiftSwaps'][number]>(
      `select a.title, a.starts_at as "startsAt", w.from_member_id = $2 as "byMe", w.state,
           w.asked_at as at
         from (
           select * from shift_swaps where county_code = $1 and from_member_id = $2
           union all
           select * from shift_swaps where county_code = $1 and to_member_id = $2
         ) w join activities a on a.county_code = $1 and a.activity_id = w.activity_id
         order by w.asked_at, w.swap_id`,
    ),
    ofMember<Export['certificates'][number]>(
      `select year, until_day as until, minutes, organisers, issued_at as at,
           withdrawn_at as "withdrawnAt"
         from certificates where county_code = $1 and member_id = $2
         order by issued_at, certificate_id`,
    ),
    ofMember<Export['partyDays'][number]>(
      `select ${TITLE('p')}, p.kind, p."full", p.excused from party_day_people p
         where p.county_code = $1 and p.member_id = $2 order by p.activity_id`,
    ),
    ofMember<Export['partyDayWords'][number]>(
      `select ${TITLE('w')}, w.words, w.make_up as "makeUp",
           w.recording_id is not null as recorded, w.at from party_day_words w
         where w.county_code = $1 and w.member_id = $2 order by w.at, w.word_id`,
    ),
    ofMember<Export['partyDayHands'][number]>(
      `select ${TITLE('h')}, h.at from party_day_hands h
         where h.county_code = $1 and h.member_id = $2 order by h.at, h.activity_id`,
    ),
    ofMember<Export['votes'][number]>(
      `select ${OF_MATTER('t.question')} as question,
           ${OF_MATTER('t.choices[v.choice + 1]')} as choice, v.at
         from votes v where v.county_code = $1 and v.member_id = $2 order by v.at, v.matter_id`,
    ),
    ofMember<Export['decisions'][number]>(
      `select ${TITLE('d')}, d.words, to_char(d.until_day, 'YYYY-MM-DD') as day, d.state, d.note
         from decisions d where d.county_code = $1 and d.member_id = $2
         order by d.decided_at, d.decision_id`,
    ),
    ofMember<Export['greetings'][number]>(
      `select g.year, g.words, ${branchOf('g')} as branch, g.at from birthday_greetings g
         where g.county_code = $1 and g.member_id = $2 order by g.year`,
    ),
    ofMember<Export['lectures'][number]>(
      `select title, words, consent, state, answer, offered_at as at from lectures
         where county_code = $1 and member_id = $2 order by offered_at, lecture_id`,
    ),
    ofMember<Export['messages'][number]>(
      // Who came along, or was visited, is somebody else.
      `select kind, facts - 'names' as facts, at, read_at as "readAt" from messages
         where county_code = $1 and member_id = $2 order by at, message_id`,
    ),
    ofAccount<Export['allowances'][number]>(
      `select a.title, w.template, w.at, w.used_at is not null as used
         from allowances w join activities a on a.county_code = $1 and a.activity_id = w.activity_id
         where w.county_code = $1 and w.account_id = $2 order by w.at, w.tap_id, w.template`,
    ),
    ofAccount<Export['sendings'][number]>(
      `select a.title, s.kind, s.state, s.due_at as at
         from sendings s join activities a on a.county_code = $1 and a.activity_id = s.activity_id
         where s.county_code = $1 and s.account_id = $2 order by s.due_at, s.message_id`,
    ),
    ofAccount<Export['suggestions'][number]>(
      `select s.about, s.words, s.call_me as "callMe", ${branchOf('s')} as branch, s.state,
           s.sent_at as at, s.answer, s.answered_at as "answeredAt"
         from suggestions s where s.county_code = $1 and s.account_id = $2 order by s.sent_at, s.suggestion_id`,
    ),
    ofMember<Export['pledges'][number]>(
      `select slots, made_at as at, until, withdrawn_at as "withdrawnAt" from pledges
         where county_code = $1 and member_id = $2 order by made_at, pledge_id`,
    ),
    ofMember<Export['pledgeInvitations'][number]>(
      `select ${branchOf('i')} as branch, i.at, i.closed_at as "closedAt" from pledge_invitations i
         where i.county_code = $1 and i.member_id = $2 order by i.at, i.invitation_id`,
    ),
    ofMember<Export['teams'][number]>(
      `select t.name, s.state as standing, s.consent, s.words, s.at
         from team_members s join teams t on t.county_code = $1 and t.team_id = s.team_id
         where s.county_code = $1 and s.member_id = $2 order by s.at, s.team_id`,
    ),
    ofMember<Export['talks'][number]>(
      `select t.subject, t.place, t.starts_at as "startsAt"
         from talk_speakers s join talks t on t.county_code = $1 and t.talk_id = s.talk_id
         where s.county_code = $1 and s.member_id = $2 order by t.starts_at, t.talk_id`,
    ),
    ofMember<Export['fiveElders'][number]>(
      `select kinds, at from five_elders where county_code = $1 and member_id = $2`,
    ),
    ofMember<Export['expertCards'][number]>(
      `select field, years, hours, reach, state, why, at from expert_profiles
         where county_code = $1 and member_id = $2`,
    ),
    ofMember<Export['expertAsks'][number]>(
      `select words, place, state, answer, result, asked_at as at from expert_asks
         where county_code = $1 and member_id = $2 order by asked_at, ask_id`,
    ),
  ])
  return {
    memberships,
    joinings,
    helpers,
    helperCodes,
    wrongCodes,
    moves,
    slips,
    offices,
    sessions,
    savedArticles,
    signUps,
    attendance,
    serviceChanges,
    calls,
    attendanceChanges,
    care,
    visits,
    visitsPaid,
    cases,
    casesHelped,
    pairings,
    donations,
    tasks,
    registrations,
    helpedCommunities,
    whistles,
    workerCodes,
    shiftSwaps,
    certificates,
    partyDays,
    partyDayWords,
    partyDayHands,
    votes,
    decisions,
    greetings,
    lectures,
    messages,
    allowances,
    sendings,
    suggestions,
    pledges,
    pledgeInvitations,
    teams,
    talks,
    fiveElders,
    expertCards,
    expertAsks,
  }
}
