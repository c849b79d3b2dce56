import fc from 'fast-check'
import { cleanPhone, MOBILE } from '@/domain/phone'
import { joinedWords, readRoster, rosterVerdict, type Cell, type Known } from '@/domain/roster'

const HEAD = ['姓名', '出生年月', '入党时间', '联系电话', '居住社区']
const read = (...rows: Cell[][]) => readRoster([HEAD, ...rows], 2026)
const rowOf = (...cells: Cell[]) => read(cells)?.[0]?.row
const faultOf = (...cells: Cell[]) => read(cells)?.[0]?.fault

describe('a phone number', () => {
  test.each([
    '13800000001',
    '138 0000 0001',
    '138-0000-0001',
    '１３８０００００００１',
    '+86 13800000001',
    '8613800000001',
    '0086-138-0000-0001',
    '(+86)13800000001',
  ])('%s is one', (written) => expect(cleanPhone(written)).toBe('13800000001'))

  test.each([
    '',
    '1380000000',
    '138000000011',
    '12800000001',
    '0730-3720000',
    '三八零零零零零零零零一',
    '13800000001/13900000001',
    '138****0001',
    '1380000000l',
    '-13800000001e5',
    '+8513800000001',
    '１３８OOOOOOO１',
  ])('%s is none', (written) => expect(cleanPhone(written)).toBeNull())

  test('whatever is written, what comes out is eleven digits or nothing', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const phone = cleanPhone(written)
        expect(phone === null || MOBILE.test(phone)).toBe(true)
      }),
    ))
})

describe('a roster', () => {
  test('without headings is none', () => {
    expect(readRoster([['王秀英', 1954]], 2026)).toBeNull()
    expect(readRoster([['姓名', '电话']], 2026)).toBeNull()
    expect(readRoster([], 2026)).toBeNull()
  })

  test('is found below merged titles; empty lines and repeated headings are passed over', () => {
    const table: Cell[][] = [
      ['税务局退休党支部党员名册', null, null],
      [null, null, '2026年11月'],
      ['序号', '姓 名', '出生日期'],
      [1, '王秀英', '1954-03-12'],
      [null, '  ', null],
      ['序号', '姓名', '出生日期'],
      [2, '李建国', '1956.1'],
    ]
    expect(readRoster(table, 2026)?.map(({ line, row }) => [line, row?.name])).toEqual([
      [4, '王秀英'],
      [7, '李建国'],
    ])
  })

  test('knows a name with spaces in it, and one with a dot', () => {
    expect(rowOf('王 秀　英', 1954)?.name).toBe('王秀英')
    expect(rowOf('买买提•艾力', 1954)?.name).toBe('买买提·艾力')
    expect(faultOf('=CMD()', 1954)).toBe('name')
    expect(faultOf('合计：2人', 1954)).toBe('name')
    expect(faultOf(null, 1954, 1980)).toBe('name')
  })

  test.each<[Cell, number]>([
    [1954, 1954],
    ['1954', 1954],
    ['１９５４年３月', 1954],
    ['1954-03-12', 1954],
    ['1954/3/12', 1954],
    ['1954.03', 1954],
    [195403, 1954],
    ['19540312', 1954],
    [new Date('1954-03-12T00:00:00.000Z'), 1954],
    // Days since 1900: 12 March 1954.
    [19795, 1954],
    ['19795', 1954],
  ])('reads the year of %p', (written, year) =>
    expect(rowOf('王秀英', written)?.birthYear).toBe(year),
  )

  test.each<Cell>([null, '', '五四年', '54', 54, 2026, 1899, true, '3月12日'])(
    'says that %p is no year of birth',
    (written) => expect(faultOf('王秀英', written)).toBe('birthYear'),
  )

  test('somebody joins the Party after being born and before now', () => {
    expect(rowOf('王秀英', 1954, '1985年7月')?.joinedPartyYear).toBe(1985)
    expect(rowOf('王秀英', 1954, '')?.joinedPartyYear).toBeNull()
    expect(faultOf('王秀英', 1954, 1954)).toBe('joinedPartyYear')
    expect(faultOf('王秀英', 1954, 2027)).toBe('joinedPartyYear')
    expect(faultOf('王秀英', 1954, '群众')).toBe('joinedPartyYear')
  })

  test('a hidden number says nothing; a wrong one is said to be wrong', () => {
    expect(rowOf('王秀英', 1954, null, '138****0001')).toMatchObject({ phone: null })
    expect(rowOf('王秀英', 1954, null, 13800000001)).toMatchObject({ phone: '13800000001' })
    expect(faultOf('王秀英', 1954, null, '3720000')).toBe('phone')
  })

  test('the same person twice counts once', () => {
    const lines = read(['王秀英', 1954], ['王 秀英', '1954年'], ['王秀英', 1955])
    expect(lines?.map(({ fault }) => fault)).toEqual([undefined, 'again', undefined])
  })

  test('any cells at all give lines or a fault, never a crash', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.double(), fc.date(), fc.constant(null)))),
        (table) => {
          for (const { row, fault } of readRoster([HEAD, ...table], 2026) ?? [])
            expect(row === undefined).toBe(fault !== undefined)
        },
      ),
    ))
})

describe('what a line would do', () => {
  const known: Known = { birthYear: 1954, joinedPartyYear: 1985, phone: 'a', community: '尖山社区' }
  const silent = { birthYear: 1954, joinedPartyYear: null, phone: null, community: null }

  test('somebody of another name is new', () => {
    expect(rosterVerdict(known, [], true)).toEqual({ what: 'new' })
  })
  test('what is not said stays; what is said anew is named', () => {
    expect(rosterVerdict(silent, [known], false)).toEqual({ what: 'same' })
    expect(rosterVerdict({ ...known, phone: 'b' }, [known], true)).toEqual({
      what: 'changed',
      columns: ['phone'],
    })
  })
  test('who is meant is never guessed', () => {
    expect(rosterVerdict(silent, [known, known], true)).toMatchObject({ why: 'twins' })
    expect(rosterVerdict({ ...silent, birthYear: 1955 }, [known], true)).toMatchObject({
      why: 'otherYear',
    })
    expect(rosterVerdict({ ...known, community: '无此社区' }, [known], false)).toMatchObject({
      why: 'noCommunity',
    })
  })
})

describe('the day of joining', () => {
  const day = (cell: Cell) => rowOf('王秀英', 1954, cell)?.joinedPartyDay
  test.each<[Cell, string | undefined]>([
    ['1985-07-01', '07-01'],
    ['1985年7月1日', '07-01'],
    ['1985.7', '07'],
    ['1985年7月', '07'],
    ['19850701', '07-01'],
    ['198507', '07'],
    [1985, undefined],
    ['1985年', undefined],
    // A spreadsheet makes the first of the month of a date without a day.
    [new Date('1985-07-01T00:00:00Z'), '07'],
    [new Date('1985-07-16T00:00:00Z'), '07-16'],
    [31244, '07-16'],
    ['', undefined],
  ])('of %s is %s', (written, read) => expect(day(written)).toBe(read))

  test('a day that is none is said to be wrong', () => {
    expect(faultOf('王秀英', 1954, '1985-13')).toBe('joinedPartyYear')
    expect(faultOf('王秀英', 1954, '1985-02-30')).toBe('joinedPartyYear')
  })

  test('a month is no news where the day is known; another day is', () => {
    const known: Known = {
      ...{ birthYear: 1954, joinedPartyYear: 1985, joinedPartyDay: '07-01' },
      ...{ phone: null, community: null },
    }
    const said = (joinedPartyDay: string) =>
      rosterVerdict({ ...known, joinedPartyDay }, [known], true)
    expect(said('07')).toEqual({ what: 'same' })
    expect(said('07-01')).toEqual({ what: 'same' })
    expect(said('07-02')).toEqual({ what: 'changed', columns: ['joinedPartyYear'] })
  })

  test('our own sheet says as much as is known', () => {
    expect(joinedWords({ joinedPartyYear: 1985, joinedPartyDay: '07-01' })).toBe('1985-07-01')
    expect(joinedWords({ joinedPartyYear: 1985, joinedPartyDay: '' })).toBe('1985')
    expect(joinedWords({ joinedPartyYear: null })).toBe('')
  })
})
