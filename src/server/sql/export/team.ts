import { branchOf, type Own, type Row } from './own'

/** What somebody lets others know of themselves: cards, teams, talks. */
export const teamRows = ({ ofMember }: Own) => ({
  pledges: ofMember<Row<'pledges'>>(
    `select slots, made_at as at, until, withdrawn_at as "withdrawnAt" from pledges
         where county_code = $1 and member_id = $2 order by made_at, pledge_id`,
  ),
  pledgeInvitations: ofMember<Row<'pledgeInvitations'>>(
    `select ${branchOf('i')} as branch, i.at, i.closed_at as "closedAt" from pledge_invitations i
         where i.county_code = $1 and i.member_id = $2 order by i.at, i.invitation_id`,
  ),
  teams: ofMember<Row<'teams'>>(
    `select t.name, s.state as standing, s.consent, s.words, s.at
         from team_members s join teams t on t.county_code = $1 and t.team_id = s.team_id
         where s.county_code = $1 and s.member_id = $2 order by s.at, s.team_id`,
  ),
  talks: ofMember<Row<'talks'>>(
    `select t.subject, t.place, t.starts_at as "startsAt"
         from talk_speakers s join talks t on t.county_code = $1 and t.talk_id = s.talk_id
         where s.county_code = $1 and s.member_id = $2 order by t.starts_at, t.talk_id`,
  ),
  fiveElders: ofMember<Row<'fiveElders'>>(
    `select kinds, at from five_elders where county_code = $1 and member_id = $2`,
  ),
  expertCards: ofMember<Row<'expertCards'>>(
    `select field, years, hours, reach, state, why, at from expert_profiles
         where county_code = $1 and member_id = $2`,
  ),
  expertAsks: ofMember<Row<'expertAsks'>>(
    `select words, place, state, answer, result, asked_at as at from expert_asks
         where county_code = $1 and member_id = $2 order by asked_at, ask_id`,
  ),
})
