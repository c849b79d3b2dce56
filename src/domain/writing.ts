import { blockText, type Block } from './article'
import { daysAfter, type Instant } from './time'

export const LONGEST_TITLE = 40
export const LONGEST_BLOCK = 2000
export const MOST_BLOCKS = 40

/** branch: only its members read it. public: everybody, and a second officer has read it before. */
export const SCOPES = ['branch', 'public'] as const
export type Scope = (typeof SCOPES)[number]

/** A working copy is being written, is read by a second officer, or came back with a reason. */
export const WRITING_STATES = ['writing', 'review', 'sentBack'] as const
export type WritingState = (typeof WRITING_STATES)[number]

// Characters nobody sees, or sees as a box: joiners, marks of direction, soft hyphens, fillers, the
// place of a picture, and the signs of Wingdings, which only Word has.
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Co}\ufffc]/gu

// A dot before a line; as letters where Wingdings draws it, a tab behind.
const DOT = /^\s*(?:[·•●○■□◆◇▪▫‣➢✓✔❖]\s*|[lnpquvØü§]\t\s*)/u

/**
 * Text as it was pasted from WeChat, Word or WPS, in the shape it is kept in: a line a paragraph, without
 * what nobody sees, dots of lists, empty lines, and spaces at the ends or side by side.
 */
export const pastedParagraphs = (text: string): string[] =>
  text
    .replace(UNSEEN, '')
    .split(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/)
    .map((line) =>
      line
        .replace(DOT, '')
        .replace(/[\p{Zs}\t]+/gu, ' ')
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .filter((line) => line !== '')

/** Blocks as they are kept: each pasted line a block of its own, none of them empty. */
export const tidyBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? pastedParagraphs(block.text).map((text) => ({ kind: block.kind, text }))
      : [block],
  )

/** What cheats write to old people, or no branch can promise; our own list, as advice only. */
const DOUBTFUL = [
  ...['包治', '根治', '祖传', '神药', '特效药', '百病', '延年益寿', '排毒'],
  ...['稳赚', '高收益', '保本', '返利', '分红', '养老投资', '原始股', '集资'],
  ...['验证码', '银行卡号', '密码', '转账', '汇款', '安全账户', '屏幕共享'],
  ...['免费领', '免费体检', '名额有限', '内部价', '中奖', '扫码领', '转发到'],
]

/** The doubtful words in a text, each once, also where characters nobody sees stand between. */
export function doubtsIn(texts: readonly string[]): string[] {
  const text = texts.join('\n').normalize('NFKC').replace(UNSEEN, '').replace(/[ \t]/g, '')
  return DOUBTFUL.filter((word) => text.includes(word))
}

/** Everything of an article that is looked through. */
export const writingTexts = (title: string, blocks: readonly Block[]): string[] => [
  title,
  ...blocks.map(blockText),
]

export type SendRefusal = 'titleMissing' | 'bodyMissing' | 'descriptionMissing'

/** A title as it is kept: one line, without what nobody sees. */
export const tidyTitle = (title: string): string => pastedParagraphs(title).join(' ')

/** Why an article cannot go out; null when it can. */
export function sendRefusal(title: string, blocks: readonly Block[]): SendRefusal | null {
  if (tidyTitle(title) === '') return 'titleMissing'
  if (tidyBlocks(blocks).length === 0) return 'bodyMissing'
  // Who cannot see a picture hears what is in it; a recording is chosen by its title.
  return blocks.some((block) => 'file' in block && blockText(block).trim() === '')
    ? 'descriptionMissing'
    : null
}

/** Nobody knows further ahead what will still be true. */
const AHEAD_DAYS = 180

export type PublishRefusal = 'alreadyOut' | 'publishPassed' | 'tooFarAhead'

/** Why an article cannot go out then; null when it can. What is out already changes at once. */
export function publishRefusal(
  publishAt: Instant,
  isOut: boolean,
  now: Instant,
): PublishRefusal | null {
  if (isOut) return 'alreadyOut'
  if (publishAt <= now) return 'publishPassed'
  return publishAt > daysAfter(now, AHEAD_DAYS) ? 'tooFarAhead' : null
}

/** Who wrote any of it does not approve it (author and approver are two people). */
export const approveRefusal = (
  authors: readonly string[],
  approver: string,
): 'ownWriting' | null => (authors.includes(approver) ? 'ownWriting' : null)
