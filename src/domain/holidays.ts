/** From the first day to the last, both free: `2026-10-01`. */
type Span = readonly [from: string, to: string, name: string]

/**
 * Public holidays as 国务院办公厅 sets them, a notice a year, each as a rule in November. A year is added
 * here when its notice is out; before that only what the law itself dates is known.
 */
const NOTICES: Partial<Record<string, { source: string; free: readonly Span[] }>> = {
  '2026': {
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    free: [
      ['2026-01-01', '2026-01-03', '元旦'],
      ['2026-02-15', '2026-02-23', '春节'],
      ['2026-04-04', '2026-04-06', '清明节'],
      ['2026-05-01', '2026-05-05', '劳动节'],
      ['2026-06-19', '2026-06-21', '端午节'],
      ['2026-09-25', '2026-09-27', '中秋节'],
      ['2026-10-01', '2026-10-07', '国庆节'],
    ],
  },
}

/** 《全国年节及纪念日放假办法》 art. 2 (2024): the same days every year. */
const EVERY_YEAR: readonly Span[] = [
  ['01-01', '01-01', '元旦'],
  ['05-01', '05-02', '劳动节'],
  ['10-01', '10-03', '国庆节'],
]

/** The notice of a year (`2026`) by name; null: not out, or not here yet. */
export const holidaySource = (year: string): string | null => NOTICES[year]?.source ?? null

/** What holiday a day (`2026-10-01`) falls on; null: none that is known. */
export function holidayOn(day: string): string | null {
  const year = day.slice(0, 4)
  const known =
    NOTICES[year]?.free ??
    EVERY_YEAR.map(([from, to, name]) => [`${year}-${from}`, `${year}-${to}`, name] as const)
  return known.find(([from, to]) => from <= day && day <= to)?.[2] ?? null
}
