import { branchOf, type Own, type Row } from './own'

/** What somebody was told, let themselves be told, and told the bureau. */
export const tellingRows = ({ ofAccount, ofMember }: Own) => ({
  messages: ofMember<Row<'messages'>>(
    // Who came along, or was visited, is somebody else.
    `select kind, facts - 'names' as facts, at, read_at as "readAt" from messages
         where county_code = $1 and member_id = $2 order by at, message_id`,
  ),
  allowances: ofAccount<Row<'allowances'>>(
    `select a.title, w.template, w.at, w.used_at is not null as used
         from allowances w join activities a on a.county_code = $1 and a.activity_id = w.activity_id
         where w.county_code = $1 and w.account_id = $2 order by w.at, w.tap_id, w.template`,
  ),
  sendings: ofAccount<Row<'sendings'>>(
    `select a.title, s.kind, s.state, s.due_at as at
         from sendings s join activities a on a.county_code = $1 and a.activity_id = s.activity_id
         where s.county_code = $1 and s.account_id = $2 order by s.due_at, s.message_id`,
  ),
  suggestions: ofAccount<Row<'suggestions'>>(
    `select s.about, s.words, s.call_me as "callMe", ${branchOf('s')} as branch, s.state,
           s.sent_at as at, s.answer, s.answered_at as "answeredAt"
         from suggestions s where s.county_code = $1 and s.account_id = $2 order by s.sent_at, s.suggestion_id`,
  ),
})
