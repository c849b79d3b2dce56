import type { VisitKind } from '@/domain/visit'

/** Who goes along. */
export interface Goer {
  recordId: string
  name: string
}

/** A visit as it is being planned; null: not answered yet. */
export interface Draft {
  kind: VisitKind | null
  activity: { activityId: string; title: string } | null
  /** `2026-11-28` */
  day: string | null
  /** Minutes after midnight. */
  start: number | null
  goers: Goer[]
}

export const EMPTY: Draft = { kind: null, activity: null, day: null, start: null, goers: [] }

export interface Asked {
  draft: Draft
  /** Keeps an answer and leads on. */
  settle: (part: Partial<Draft>) => void
}

/** The questions in order; only what is taught can be brought. */
export const stepsOf = ({ kind }: Draft) =>
  kind === 'consolation'
    ? (['kind', 'day', 'hour', 'goers', 'check'] as const)
    : (['kind', 'activity', 'day', 'hour', 'goers', 'check'] as const)
