import * as z from 'zod'
import { INTEGRATION_LINES, MOST_GUESTS, NEEDS } from '@/domain/activity'
import { ARTICLE_COLUMNS } from '@/domain/article'

/** Text a person typed: no control characters, no half of a surrogate pair (PostgreSQL stores neither). */
export const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value.replaceAll('\n', '')))

/** Ids are compared as text here and as numbers in PostgreSQL: one spelling for both. */
export const id = (title: string) => z.uuid().toLowerCase().meta({ title })
/** A moment, in UTC to the millisecond. */
export const instant = z.iso.datetime({ precision: 3 })
/** A day of China's calendar, YYYY-MM-DD. */
export const day = z.iso.date()
export const cursor = z.string().max(400).meta({ title: '下一页的位置' })
export const pageSize = z.int().min(1).max(50).default(20).meta({ title: '一页几条' })

export const guests = z.int().min(0).max(MOST_GUESTS).meta({ title: '带几位亲友' })
export const needs = z
  .array(z.enum(NEEDS))
  .max(NEEDS.length)
  .default([])
  .meta({ title: '需要什么帮助' })
export const line = z.enum(INTEGRATION_LINES).meta({ title: '哪一类活动' })
export const column = z.enum(ARTICLE_COLUMNS).meta({ title: '栏目' })

/** A page of a list: at most 50 items, and where the next page begins (null at the end). */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** An elder's memberId, when a helper asks for them; the server looks for the elder's yes each time (rule 16). */
export const forElder = id('替谁办').optional()
