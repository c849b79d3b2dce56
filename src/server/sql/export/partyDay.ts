import { branchOf, titleOf, type Own, type Row } from './own'

/** Something of the matter of vote v. */
const ofMatter = (what: string) => `(select ${what} from matters t
  where t.county_code = $1 and t.matter_id = v.matter_id)`

/** What somebody said and did on party days, and was greeted with. */
export const partyDayRows = ({ ofMember }: Own) => ({
  partyDays: ofMember<Row<'partyDays'>>(
    `select ${titleOf('p')}, p.kind, p."full", p.excused from party_day_people p
         where p.county_code = $1 and p.member_id = $2 order by p.activity_id`,
  ),
  partyDayWords: ofMember<Row<'partyDayWords'>>(
    `select ${titleOf('w')}, w.words, w.make_up as "makeUp",
           w.recording_id is not null as recorded, w.at from party_day_words w
         where w.county_code = $1 and w.member_id = $2 order by w.at, w.word_id`,
  ),
  partyDayHands: ofMember<Row<'partyDayHands'>>(
    `select ${titleOf('h')}, h.at from party_day_hands h
         where h.county_code = $1 and h.member_id = $2 order by h.at, h.activity_id`,
  ),
  votes: ofMember<Row<'votes'>>(
    `select ${ofMatter('t.question')} as question,
           ${ofMatter('t.choices[v.choice + 1]')} as choice, v.at
         from votes v where v.county_code = $1 and v.member_id = $2 order by v.at, v.matter_id`,
  ),
  decisions: ofMember<Row<'decisions'>>(
    `select ${titleOf('d')}, d.words, to_char(d.until_day, 'YYYY-MM-DD') as day, d.state, d.note
         from decisions d where d.county_code = $1 and d.member_id = $2
         order by d.decided_at, d.decision_id`,
  ),
  greetings: ofMember<Row<'greetings'>>(
    `select g.year, g.words, ${branchOf('g')} as branch, g.at from birthday_greetings g
         where g.county_code = $1 and g.member_id = $2 order by g.year`,
  ),
  lectures: ofMember<Row<'lectures'>>(
    `select title, words, consent, state, answer, offered_at as at from lectures
         where county_code = $1 and member_id = $2 order by offered_at, lecture_id`,
  ),
})
