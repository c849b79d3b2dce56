import fc from 'fast-check'
import { LONGEST_SENTENCE, sentences } from '@/domain/sentences'

/** Each case is one text; `|` stands where it is cut. */
const TEXTS = `
今天开会。|请您来。
今天开会
您来吗？|来！
您来吗？！|来！！！
真的吗？？|真的。
时间是11月28日，星期六。|不见不散。
11月28日 星期六 上午9:30开会。|请早点来。
上午9点到11点半，在二楼。|有电梯。
血压120/80，体温36.5度。|很好。
涨了3.5%，一共1,280.50元。|请核对。
身高1.75米，走了2.5公里。
一共25人，占62.5%。|其余在家。
（一）先量血压。|（二）再领药。
（一）先量血压；|（二）再领药；|（三）回家歇着。
一、学文件。|二、看展览。
1. 带雨伞。|2. 带水杯。
1.带雨伞。|2.带水杯。
１．带雨伞。|２．带水杯。
①带雨伞；|②带水杯。
他说：“今天好。”|大家笑了。
他说：“今天好。|我们走吧。”|大家都去了。
“今天好。”|他说。
“来吧！”|“好的！”
老李问：“您来吗？”|老王说：“来！”
他说，“别急。”|我等着。
在“怎么办？”这个栏目里找。|找不到请打电话。
“两学一做”和“四个融合”都要学。|学完回家。
她唱了《谁是最可爱的人？》这首歌。|大家鼓掌。
请读《党章》第3章。|再谈体会。
看《好！好！好！》这本书。
讲的是《论语》：“学而时习之，不亦说乎？”|大家记住了。
（请带老花镜。）|不带也行。
他来了（不知道为什么？），又走了。|没人知道。
请来（二楼左手第一间。门开着）。|有人等您。
他想了想……然后点点头。|会就散了。
就这样……完
他等了很久……”走了
他叫“老伴——”。|没有人答。
三湘四水——都是家乡。|欢迎回来。
网址是https://example.cn/a?x=1&y=2，请记下。|谢谢。
请看www.example.cn!|里面有。
问:来吗?|答:来!
电话0730-0000001。|白天有人接。
在2026年11月28日—30日。|一共三天。
气温-3℃，请多穿。|路滑。
住在3栋2单元501室。|门口有椅子。
比分3:2，我们赢了！|太好了！
第1场：9:00—10:30；|第2场：14:00—15:30。
带身体好的、想去的、有空的人。
“银龄e家”开了。|请来看看。
他说：‘好。’|就走了。
「来吧。」|他笑着说。
老书记说：“毛主席讲过：‘为人民服务。’|我记了一辈子。”|大家鼓掌。
好。。。|行
好！”）|行
吃药（饭后）。|喝水（饭前）！
没有右括号（请原谅。我也不知道
只有右引号”。|没关系。
领药：降压药2盒，每天1次，每次1片。|饭后吃。
约80公斤、1.2米高；|请两个人抬。
有病先看医生！！|别拖……好
今天[雨]，明天【晴】。|带伞
一元钱？|不，10.5元！
😀好。|👍🏽来！
`
  .trim()
  .split('\n')

test('there are sixty tricky texts and more', () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(60)
})

test.each(TEXTS)('%s', (text) => {
  expect(sentences(text.replaceAll('|', ''))).toEqual(text.split('|'))
})

test.each([
  ['lines are sentences', '通知\n\n请您来\n谢谢', ['通知\n\n', '请您来\n', '谢谢']],
  ['spaces stay behind a mark', '好。  来。', ['好。  ', '来。']],
  ['an open bracket ends with its line', '他（好。\n来。走。', ['他（好。\n', '来。', '走。']],
  ['marks alone are read with their neighbours', '——\n好。\n……\n来。', ['——\n好。\n……\n', '来。']],
  ['nothing to say is one piece', '……\n——', ['……\n——']],
  ['nothing is nothing', '', []],
])('%s', (_, text, pieces) => {
  expect(sentences(text)).toEqual(pieces)
})

test('a long sentence is cut where a reader breathes, commas before the marks of a list', () => {
  const clause = '请大家带好水杯、雨伞、老花镜'
  const pieces = sentences(`${Array.from({ length: 20 }, () => clause).join('，')}。`)
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith('，'))).toBe(true)
  expect(pieces.at(-1)).toMatch(/。$/)
})

test('without any mark it is cut all the same, but no character in two', () => {
  const pieces = sentences('𠮷'.repeat(149) + '好')
  expect(pieces.map((piece) => piece.length)).toEqual([100, 100, 99])
  expect(sentences(`好${'𠮷'.repeat(60)}`)[0]).toBe(`好${'𠮷'.repeat(49)}`)
})

const tricky = fc
  .array(fc.constantFrom(...'今天好银龄１9.:,!?；。！？，：、…—“”‘’（）《》\n a😀/'), {
    maxLength: 400,
  })
  .map((marks) => marks.join(''))

test('pieces are short, can be said, and joined they are the text', () => {
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
      const pieces = sentences(text)
      expect(pieces.join('')).toBe(text)
      for (const piece of pieces) {
        expect(piece).not.toBe('')
        expect(piece.length).toBeLessThanOrEqual(LONGEST_SENTENCE)
      }
    }),
    { numRuns: 2000 },
  )
})
