import { deskStrings } from '@/deskStrings'

/** What stands on paper, from top to bottom; `sign`: words with a line to write on. */
export type Part =
  | { kind: 'title' | 'heading' | 'line' | 'sign'; words: string }
  | { kind: 'table'; rows: string[][] }

/** A4 in twentieths of a point, upright, with margins of 2.5 cm. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = 1_418

/** Half points: 小二 for the title, 四号 for headings, 小四 for everything else. */
const SIZES = { title: 36, heading: 28, line: 24, sign: 24 } as const
const { face, rule } = deskStrings.deskMinutesPrint
const LINE_TO_SIGN = rule.repeat(12)

/** Browsers only: WeChat's phones would carry a megabyte that nobody uses there. */
function documents() {
  if (process.env.TARO_ENV === 'weapp') throw new Error('no documents on a phone')
  else return import('docx')
}

/** A document for Word and WPS, upright on A4, in one face. */
export async function writeDocument(parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> {
  const {
    AlignmentType,
    Document,
    Packer,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = await documents()
  const run = (text: string, kind: keyof typeof SIZES) =>
    new TextRun({
      text,
      font: face,
      size: SIZES[kind],
      bold: kind === 'title' || kind === 'heading',
    })
  const paragraph = (words: string, kind: keyof typeof SIZES) =>
    new Paragraph({
      children: [run(kind === 'sign' ? `${words}：${LINE_TO_SIGN}` : words, kind)],
      spacing: { before: kind === 'line' ? 60 : 240, after: 60 },
      ...(kind === 'title' && { alignment: AlignmentType.CENTER }),
    })
  const cell = (words: string) => new TableCell({ children: [paragraph(words, 'line')] })
  const table = (rows: string[][]) =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, at) =>
          new TableRow({ children: row.map(cell), cantSplit: true, tableHeader: at === 0 }),
      ),
    })
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
  const children = parts.map((part) =>
    part.kind === 'table' ? table(part.rows) : paragraph(part.words, part.kind),
  )
  const made = new Document({
    sections: [{ properties: { page: { size: PAGE, margin } }, children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(made))
}
