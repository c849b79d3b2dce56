import type { IntegrationLine, Need, OpenTo } from '@/domain/activity'
import type { ArticleColumn, Block } from '@/domain/article'
import type { AttendancePolicy, CareNeed } from '@/domain/care'
import type { CommunityKind } from '@/domain/communityRequest'
import type { ElderKin, HelpConsent, HelperKin, HelpScope } from '@/domain/helper'
import type { MembershipKind, OfficeKind } from '@/domain/member'
import type { SuggestionState, SuggestionSubject } from '@/domain/suggestion'
import type { LeaveReason } from '@/domain/task'
import type { VisitKind } from '@/domain/visit'
import type { Scope, WritingState } from '@/domain/writing'

/** Everything below names its neighbours by slug; ids are derived from slugs, days are relative to the day of seeding. */
type Slug = string

export interface DemoBranch {
  slug: Slug
  name: string
  kind: 'home' | 'functional'
  parent: string
  contactTitle: string
  contactPhone: string
  /** Where people look for it, when its name does not say. */
  community?: Slug
}

export interface DemoCommunity {
  slug: Slug
  kind: CommunityKind
  name: string
  district: string
  manager: string
  phone: string
}

export interface DemoVenue {
  slug: Slug
  name: string
  steps: 'none' | 'few' | 'many'
  lift: boolean
  toilet: boolean
  bus: string | null
}

export interface DemoPerson {
  /** The persona of session.demo. */
  slug: Slug
  name: string
  /** One line for the list of demo people: 税务局退休党支部的老同志. */
  who: string
  /** false: nobody can sign in as this person (no phone, or no account). */
  account: boolean
  /** Absent for people who are no members (family, workers, the bureau). */
  member?: {
    born: number
    joinedParty: number | null
    phone: string | null
    community: Slug | null
    memberships: { branch: Slug; kind: MembershipKind }[]
  }
  offices?: { kind: OfficeKind; branch?: Slug; community?: Slug }[]
}

export interface DemoArticle {
  slug: Slug
  column: ArticleColumn
  /** null: written by the county's bureau. */
  branch: Slug | null
  scope: 'public' | 'branch'
  pinned?: boolean
  /** Below 0: it goes out later. */
  daysAgo: number
  title: string
  /** Where figures come from, with their date. */
  source?: string
  blocks: Block[]
}

export interface DemoActivity {
  slug: Slug
  title: string
  branch: Slug
  venue: Slug
  line: IntegrationLine
  openTo: OpenTo
  community?: Slug
  state: 'draft' | 'review' | 'published' | 'cancelled'
  cancelReason?: string
  /** Days from the day of seeding, and the wall clock in China; `justNow`: the quarter of an hour that was half an hour before seeding. */
  day: number
  from: [hour: number, minute: number] | 'justNow'
  hours: number
  signUpOpens: number
  signUpCloses: number
  partyDay?: true
  capacity: number | null
  reserved?: number
  guestLimit: 0 | 1 | 2 | 3
  summary: string
  bring: string | null
  parties: { person: Slug; guests?: number; needs?: Need[]; waiting?: true }[]
}

export interface DemoSuggestion {
  slug: Slug
  person: Slug
  /** The branch that answers; null: the bureau. */
  to: Slug | null
  about: SuggestionSubject
  words: string | null
  callMe?: true
  daysAgo: number
  state: SuggestionState
  answer?: string
  /** Days from being said to the answer. */
  answeredAfter?: number
}

/** Something being written, or waiting for a second officer. */
export interface DemoWriting {
  slug: Slug
  branch: Slug
  author: Slug
  column: ArticleColumn
  scope: Scope
  state: WritingState
  why?: string
  hoursAgo: number
  title: string
  blocks: Block[]
}

/** Somebody without a record who asks a branch for one, and waits. */
export interface DemoMove {
  slug: Slug
  person: Slug
  kind: MembershipKind
  /** The branch whose secretary asked; null: the member did. */
  from: Slug | null
  to: Slug
  daysAgo: number
}

export interface DemoGrant {
  slug: Slug
  helper: Slug
  elder: Slug
  calls: ElderKin
  relation: HelperKin
  /** null: not agreed to yet. */
  yes: { scopes: HelpScope[]; consent: HelpConsent } | null
}

export interface DemoJoining {
  slug: Slug
  person: Slug
  branch: Slug
  phone: string
  daysAgo: number
}

export interface DemoCare {
  person: Slug
  policy: AttendancePolicy
  needs: CareNeed[]
}

/** A visit that is planned, or that was: then with what was written down. */
export interface DemoVisit {
  slug: Slug
  branch: Slug
  person: Slug
  kind: VisitKind
  activity?: Slug
  /** Days from the day of seeding, and the hour in China. */
  day: number
  hour: number
  goers: Slug[]
  words?: string
}

export interface DemoTask {
  slug: Slug
  person: Slug
  branch: Slug
  kind: 'homeVisit' | 'leave'
  activity?: Slug
  reason?: LeaveReason
  words?: string
  daysAgo: number
}
