import { GRANT_DAYS, grantEnds } from '@/domain/helper'
import { type Instant, calendarDay, daysAfter, wallTime } from '@/domain/time'
import type { Config } from '../config'
import { sealPhone } from '../phone'
import type { Db } from './db'
import { grants } from './demo/grants'
import { joinings } from './demo/joinings'
import { moves } from './demo/moves'
import { people } from './demo/people'
import { demoId, insert } from './demoRows'

export const seedJoinings = (db: Db, config: Config, now: Instant) =>
  insert(
    db,
    'join_requests',
    joinings.map(({ slug, person, branch, phone, daysAgo }) => {
      const { cipher, hmac, ends } = sealPhone(config, phone)
      return {
        join_request_id: demoId('joining', slug),
        account_id: demoId('account', person),
        branch_id: demoId('branch', branch),
        name: people.find((one) => one.slug === person)?.name ?? '',
        phone_cipher: cipher,
        phone_hmac: hmac,
        phone_ends: ends,
        state: 'waiting',
        sent_at: wallTime(now, -daysAgo, 10),
      }
    }),
  )

export const seedGrants = (db: Db, now: Instant) =>
  insert(
    db,
    'grants',
    grants.map(({ slug, helper, elder, calls, relation, yes }) => ({
      grant_id: demoId('grant', slug),
      member_id: demoId('member', elder),
      account_id: demoId('account', helper),
      calls,
      relation,
      scopes: yes?.scopes ?? [],
      state: yes ? 'active' : 'asked',
      asked_at: daysAfter(now, -30),
      consent: yes?.consent ?? null,
      agreed_by: yes && demoId('account', elder),
      until: yes && grantEnds(calendarDay(now), GRANT_DAYS[0]),
    })),
  )

export const secretaryOf = (branch: string) =>
  people.find(({ offices = [] }) => offices.some((office) => office.branch === branch))?.slug ?? ''

export const seedMoves = (db: Db, now: Instant) =>
  insert(
    db,
    'moves',
    moves.map(({ slug, person, kind, from, to, daysAgo }) => ({
      move_id: demoId('move', slug),
      member_id: demoId('member', person),
      kind,
      from_branch_id: from && demoId('branch', from),
      to_branch_id: demoId('branch', to),
      asked_by: demoId('account', from ? secretaryOf(from) : person),
      asked_at: daysAfter(now, -daysAgo),
      state: 'asked',
    })),
  )
