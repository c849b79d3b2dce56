import type { Block } from '@/domain/article'
import {
  approveRefusal,
  doubtsIn,
  pastedParagraphs,
  sendRefusal,
  tidyBlocks,
  writingTexts,
} from '@/domain/writing'

test.each([
  ['WeChat', '请大家来\u200b开会。\u00a0\n\n\n\u3000\u3000地点：二楼\u2028早点来', 3],
  ['Word', '第一段\r\n\r\n\t第二段\r第三段\u000b第四段', 4],
  ['WPS', '\ufeff第一段\u00ad\n  \n第二段\f', 2],
  ['nothing', ' \u200b\n\u3000', 0],
])('what is pasted from %s arrives clean', (_, text, paragraphs) => {
  const pasted = pastedParagraphs(text)
  expect(pasted).toHaveLength(paragraphs)
  for (const one of pasted) expect(one).toMatch(/^[^\s\u200b\ufeff\u00ad\p{Cc}]+$/u)
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
