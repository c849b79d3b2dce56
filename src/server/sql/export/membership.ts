import { branchOf, placeOf, type Own, type Row } from './own'

/** Who somebody is here: where they belong, who helps them, how they come in. */
export const membershipRows = ({ db, accountId, memberId, ofAccount, ofMember }: Own) => ({
  memberships: ofMember<Row<'memberships'>>(
    `select ${branchOf('s')} as branch, s.kind, s.from_day as "from", s.to_day as "to"
         from memberships s where s.county_code = $1 and s.member_id = $2 order by s.from_day, s.membership_id`,
  ),
  joinings: ofAccount<Omit<Row<'joinings'>, 'phone'> & { phoneCipher: string | null }>(
    `select j.name, j.phone_cipher as "phoneCipher", ${branchOf('j')} as branch, j.state, j.words,
           j.sent_at as at
         from join_requests j where j.county_code = $1 and j.account_id = $2 order by j.sent_at`,
  ),
  helpers: db.query<Row<'helpers'>>(
    // Of the other one, no more than what I call them: their name is theirs.
    `select g.relation, g.calls, g.account_id = $2 as "byMe", g.scopes, g.state,
           g.asked_at as "askedAt", g.until, g.ended_at as "endedAt"
         from grants g where g.county_code = $1 and g.grant_id in (
           select grant_id from grants where county_code = $1 and account_id = $2 union
           select grant_id from grants where county_code = $1 and member_id = $3)
         order by g.asked_at, g.grant_id`,
    [db.county, accountId, memberId],
  ),
  helperCodes: ofMember<Row<'helperCodes'>>(
    `select expires_at as "expiresAt" from helper_codes where county_code = $1 and member_id = $2`,
  ),
  wrongCodes: ofAccount<Row<'wrongCodes'>>(
    `select wrong, last_at as at from wrong_codes where county_code = $1 and account_id = $2`,
  ),
  moves: ofMember<Row<'moves'>>(
    `select v.kind, (select b.name from branches b
             where b.county_code = $1 and b.branch_id = v.to_branch_id) as branch,
           v.certificate, v.state, v.words, v.asked_at as at, v.decided_at as "decidedAt"
         from moves v where v.county_code = $1 and v.member_id = $2 order by v.asked_at, v.move_id`,
  ),
  slips: ofMember<Row<'slips'>>(
    `select made_at as at, expires_at as until, ended_at as ended from claim_slips
         where county_code = $1 and member_id = $2 order by made_at`,
  ),
  offices: ofAccount<Row<'offices'>>(
    `select o.kind, ${placeOf('o')} as of, o.from_day as "from", o.to_day as "to"
         from offices o where o.county_code = $1 and o.account_id = $2 order by o.from_day, o.office_id`,
  ),
  sessions: ofAccount<Row<'sessions'>>(
    `select created_at as "from", expires_at as until, revoked_at as ended from sessions
         where county_code = $1 and account_id = $2 order by created_at`,
  ),
  savedArticles: ofAccount<Row<'savedArticles'>>(
    `select a.title, s.saved_at as at from saved_articles s
         join articles a on a.county_code = $1 and a.article_id = s.article_id
         where s.county_code = $1 and s.account_id = $2 order by s.saved_at`,
  ),
})
