import type * as Hucre from 'hucre/xlsx'
import { Site } from './site'
import type { Visitor } from './visitor'

let site: Site
let writeXlsx: typeof Hucre.writeXlsx
beforeAll(async () => {
  site = await Site.open()
  ;({ writeXlsx } = await import('hucre/xlsx'))
})
afterAll(() => site.close())

const SHEET = [
  ['税务局退休党支部党员名册', null, null, null],
  ['姓名', '出生年月', '入党时间', '手机'],
  ['欧阳文', '1951年3月', '1980.7', '138 0000 0099'],
  ['王秀英', 1954, 1985, null],
  ['谢万和', 1950, 1977, null],
  ['诸葛 明', '1949-01-02', null, '3720000'],
]

async function choose(secretary: Visitor, id: string, buffer: Buffer, name = '名册.xlsx') {
  const chooser = secretary.page.waitForEvent('filechooser')
  await secretary.tap(id)
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a secretary looks at a sheet, writes it, and a second time nothing is new', async () => {
  const sheet = Buffer.from(await writeXlsx({ sheets: [{ name: '名册', rows: SHEET }] }))
  const li = await site.visitor('li-jianguo')
  await li.open('mine')
  await li.tap('deskToday')
  await li.tap('deskRoster')
  await li.see('中共临湘市税务局退休党支部')

  await choose(li, 'choose', Buffer.from('这不是表格'), '说明.csv')
  await li.see('没找到“姓名”和“出生年份”')

  await choose(li, 'choose', sheet)
  await li.see('先看看，还没有写')
  for (const words of ['新的1位', '没有变1位', '拿不准1位', '写得不对1行', '手机号不对', '第6行'])
    await li.see(words)
  await li.tap('write')
  await li.see('写进名册了')
  await li.see('新写进1位')

  await choose(li, 'other', sheet)
  await li.see('没有变2位')
  expect(await li.shown('#write').count()).toBe(0)
  expect(li.complaints).toEqual([])
})

test('the roster is kept as a sheet with the same columns, numbers hidden', async () => {
  const li = await site.visitor('li-jianguo')
  await li.open('deskRoster')
  const download = li.page.waitForEvent('download')
  await li.tap('save')
  const file = await download
  expect(file.suggestedFilename()).toMatch(/名册\.xlsx$/)
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const { readXlsx } = await import('hucre/xlsx')
  const [head, ...rows] = (await readXlsx(Buffer.concat(chunks))).sheets[0]?.rows ?? []
  expect(head).toEqual(['姓名', '出生年份', '入党日期', '手机号', '社区'])
  // The demo joins her on today's day of the year.
  const joined: unknown = expect.stringMatching(/^1985-\d\d-\d\d$/)
  expect(rows).toContainEqual(['王秀英', '1954', joined, '138****0001', '尖山社区'])
})
