import type { Block } from '@/domain/article'
import { daysAfter } from '@/domain/time'
import {
  approveRefusal,
  doubtsIn,
  pastedParagraphs,
  publishRefusal,
  sendRefusal,
  tidyBlocks,
  tidyTitle,
  writingTexts,
} from '@/domain/writing'

// As the clipboards of the three hand them over.
test.each([
  [
    'WeChat',
    '\u200b请大家来\u2060开会。\u00a0\n\n\n\u3000\u3000地点：二楼\u3000会议室\ufe0f\u2028\ufffc\n早点来\u200d。\u00a0\u00a0',
    ['请大家来开会。', '地点：二楼 会议室', '早点来。'],
  ],
  [
    'Word',
    '第一\u00ad段\r\n\r\n\uf0b7\t带老花镜\r\nl\t带水杯\r\nØ\t走慢一点\r1.\t先签到\u000b第四行\r\n· 散会\u0007',
    ['第一段', '带老花镜', '带水杯', '走慢一点', '1. 先签到', '第四行', '散会'],
  ],
  [
    'WPS',
    '\ufeff\u3000\u3000各位同志：\r\n● 时间\u2003\u2003星期三\r\n\uf06c\u00a0地点\u3164\u202f二楼\r\n  \r\n第二页\f',
    ['各位同志：', '时间 星期三', '地点 二楼', '第二页'],
  ],
  ['nothing', ' \u200b\n\u3000\r\n\uf0b7\t\n\u3164', []],
  ['a person', 'long 一点也好，5 元·3 人', ['long 一点也好，5 元·3 人']],
])('what is pasted from %s arrives clean', (_, text, paragraphs) => {
  expect(pastedParagraphs(text)).toEqual(paragraphs)
})

test('a title is one clean line; of nothing that is seen it is missing', () => {
  expect(tidyTitle('开会\u200b通知\r\n（急）')).toBe('开会通知 （急）')
  const body: Block[] = [{ kind: 'paragraph', text: '请来。' }]
  expect(sendRefusal('\u3164\u200b', body)).toBe('titleMissing')
})

test('it goes out later within half a year, and what is out changes at once', () => {
  const now = '2026-11-22T01:00:00.000Z'
  expect(publishRefusal('2026-11-22T01:00:00.001Z', false, now)).toBeNull()
  expect(publishRefusal(daysAfter(now, 180), false, now)).toBeNull()
  expect(publishRefusal(now, false, now)).toBe('publishPassed')
  expect(publishRefusal(daysAfter(now, 181), false, now)).toBe('tooFarAhead')
  expect(publishRefusal(daysAfter(now, 1), true, now)).toBe('alreadyOut')
})

test('each pasted line becomes a block of its kind; empty ones go, pictures stay', () => {
  const picture: Block = { kind: 'picture', file: 'a.jpg', description: '' }
  expect(
    tidyBlocks([
      { kind: 'heading', text: ' 通知 ' },
      { kind: 'paragraph', text: '一\n\n二' },
      { kind: 'paragraph', text: ' ' },
      picture,
    ]),
  ).toEqual([
    { kind: 'heading', text: '通知' },
    { kind: 'paragraph', text: '一' },
    { kind: 'paragraph', text: '二' },
    picture,
  ])
})

test('doubtful words are found once, also with something unseen between, and nothing else is', () => {
  expect(doubtsIn(['这药包\u200b治百病', '包治，稳 赚'])).toEqual(['包治', '百病', '稳赚'])
  expect(doubtsIn(['转\u3164账，中\ue123奖'])).toEqual(['转账', '中奖'])
  expect(doubtsIn(['请大家来开会，带老花镜。'])).toEqual([])
  const blocks: Block[] = [{ kind: 'picture', file: 'a.jpg', description: '扫码领鸡蛋' }]
  expect(doubtsIn(writingTexts('通知', blocks))).toEqual(['扫码领'])
})

test('an article goes out with a title and a body', () => {
  const body: Block[] = [{ kind: 'paragraph', text: '请来。' }]
  expect(sendRefusal('通知', body)).toBeNull()
  expect(sendRefusal(' ', body)).toBe('titleMissing')
  expect(sendRefusal('通知', [{ kind: 'paragraph', text: '\u200b ' }])).toBe('bodyMissing')
})

test('nobody approves what they wrote any of', () => {
  expect(approveRefusal(['a', 'b'], 'b')).toBe('ownWriting')
  expect(approveRefusal(['a', 'b'], 'c')).toBeNull()
})
