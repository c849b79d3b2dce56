import type { Place } from './check'

const STYLE = `*{box-sizing:border-box}
body{margin:0;font:1rem/1.6 sans-serif;color:#222;background:#fff}
.page{padding:0 24px;display:flex;flex-direction:column;min-height:100vh;text-wrap:pretty}
.bar{position:sticky;display:flex;gap:16px;background:#fff;z-index:1}
h1{font-size:1.2rem;line-height:1.6;margin:16px 0}
p{margin:0 0 1rem}
[role]{border:2px solid #555;min-width:2.9rem;min-height:2.9rem;margin:16px 0;padding:8px}
.bar [role]{margin:0}
[role=status],[role=alert]{border:0;padding:0}
.button-main{background:#a3201b;color:#fff;border-color:#a3201b}
:focus{outline:3px solid #1a4b8c}`

/** A page nothing is wrong with, and pieces to put wrong. */
interface Pieces {
  head?: string
  style?: string
  body?: string
  top?: string
  help?: string
  act?: string
  html?: string
}

const button = (id: string, words: string, more = '') =>
  `<div role="button" tabindex="0" id="${id}" ${more}>${words}</div>`

const ACT = button('act', '我要报名', 'class="button-main"')
const BACK = button('back', '返回')
const CALL = button('call', '打电话问一问')

export const html = ({
  head = '<title>好的一页</title><meta name="viewport" content="width=device-width">',
  style = '',
  body = '',
  top = BACK + button('home', '首页'),
  help = CALL + button('letters', '字号标准'),
  act = ACT,
  html = 'lang="zh-CN"',
}: Pieces = {}) => `<!doctype html><html ${html}>${head}<style>${STYLE}${style}</style>
<main class="page"><div class="bar" style="top:0">${top}</div><h1>小区义务清扫</h1>
<p>星期六上午，我们一起把小区的路扫干净。腿脚不便的，坐着择菜也好。</p>
<p>来不来都由您。</p>${body}${act}<div class="bar" style="bottom:0;margin-top:auto">${help}</div></main></html>`

interface Bad extends Pieces {
  place?: Partial<Place>
}

const says = (words: string): Bad => ({ body: `<p>${words}</p>` })

const CARD = `<div class="card" style="height:300px">${button('open', '打开')}</div>`
const TROUBLE = { route: 'activity', state: 'offline' } as const

/** By the name of a check, a page it must find wanting. */
export const bad: Record<string, Bad> = {
  'main text': { style: 'p{font-size:20px}' },
  'smallest text': { body: '<p style="font-size:16px">小字</p>' },
  'largest text': { style: 'p{font-size:22px}', place: { scale: 32 / 22 } },
  'letters follow the setting': { style: 'p{font-size:24px}', place: { scale: 1.4 } },
  'controls follow the setting': {
    style: '[role]{height:64px;min-height:0;overflow:visible}',
    place: { scale: 1.4 },
  },
  'line height': { style: 'p{line-height:1.2}' },
  'paragraph gap': { style: 'p{margin:0}' },
  'line length': { style: 'p{width:200px}' },
  'no character alone': { body: '<p style="width:4em">一二三四五</p>', style: 'p{text-wrap:wrap}' },
  'no justified text': { style: 'p{text-align:justify}' },
  'weight and face': { style: 'p{font-weight:300}' },
  'no text as a picture': {
    style: 'p{display:none}',
    body: '<img alt="通知" style="display:block;width:300px;height:300px" src="data:,">',
  },
  'text contrast': { style: 'p{color:#777}' },
  'picture contrast': {
    body: '<div class="icon" style="width:40px;height:40px;background:#ddd"></div>',
  },
  'edge contrast': {
    style: '[role=radio]{border-color:#eee}',
    body: '<div role="radio" aria-checked="false" id="one">一个人去</div>',
  },
  'focus ring': { style: ':focus{outline:none}' },
  'states in words': { body: '<div class="status">●</div>' },
  'main act': { style: '#act{width:150px}' },
  tiles: { body: button('tile', '活动', 'class="tile" style="width:80px"') },
  'every target': { body: button('small', '小', 'style="min-height:0;height:44px"') },
  'the whole card is tapped': { body: CARD },
  'a finger reaches all of it': {
    body: `<div style="position:relative">${button('under', '看看')}<div style="position:absolute;inset:0"></div></div>`,
  },
  'gap between targets': {
    body: button('one', '看看', 'style="margin:0"') + button('two', '听听', 'style="margin:4px 0"'),
  },
  'main act away from the edge': { style: '.page{padding:0 8px}' },
  'nothing is lost': {
    body: '<p style="width:200px;white-space:nowrap;overflow:hidden">这一句话太长了后面的字就看不见了</p>',
  },
  'zooming is allowed': {
    head: '<title>好的一页</title><meta name="viewport" content="user-scalable=no">',
  },
  'what is tapped has a name': {
    body: '<p id="bare">点我</p><script>bare.addEventListener("click", () => 1)</script>',
  },
  'what is seen is heard': { body: button('one', '看看活动', 'aria-label="看看"') },
  'every picture has its word': { body: button('picture', '', 'aria-label="看看"') },
  'pictures are described': { body: '<img alt="a.jpg" width="99" height="99" src="data:,">' },
  'choices say whether they are chosen': { body: '<div role="radio" id="one">一个人去</div>' },
  'results are announced': { place: { state: 'act > done' } },
  'language and title': { html: 'lang="en"' },
  'one main act': { body: ACT },
  'the main act is in sight': { style: '#act{margin-top:900px}' },
  'few choices on home': {
    body: Array.from({ length: 7 }, (_, at) => button(`tile${at}`, '看')).join(''),
    style:
      '.page{display:flow-root}#back,#home{display:none}[role]{margin:12px 0}h1,p{display:none}',
    place: { route: 'home' },
  },
  'the four ways in are in sight': {
    body: Array.from({ length: 4 }, (_, at) =>
      button(`tile${at}`, '看', 'class="tile" style="min-height:200px"'),
    ).join(''),
    place: { route: 'home', state: 'shown' },
  },
  'a way out in words': { top: BACK },
  'speaking instead of writing': { body: '<input placeholder="写什么都行">' },
  'one question a page': { body: '<input placeholder="名字"><input placeholder="电话">' },
  'the way back is as large': {
    body: button('keep', '我还是去'),
    style: '#act{height:120px}',
  },
  'complaints from 我的': { place: { route: 'mine', state: 'shown' } },
  'a person to call': { help: '' },
  'help and letters are in their place': { help: CALL },
  'hearing instead of reading': { place: { route: 'article', state: 'shown' } },
  'trouble says what to do': { body: '<p role="alert">没有连上。</p>', place: TROUBLE },
  'one tap mends it': { body: '<p role="alert">没有连上，请再试。</p>', act: '', place: TROUBLE },
  'no code words': says('出现错误。'),
  'nothing to lure': says('立即领取红包。'),
  'no pressure': says('您的积分是五。'),
  'plain words': says('请提交表格。'),
  'no Latin letters': says('请看App。'),
  'days as they are said': says('2026-11-28见。'),
  'nothing moves for ever': {
    style: '@keyframes shake{to{margin-left:1px}}p{animation:shake 1s infinite}',
  },
  'never bare': { style: 'p,#act{display:none}' },
  'what is awaited comes': { body: '<p class="loading">正在打开，请稍等</p>' },
  'nothing pops up': { body: '<div role="dialog">您好</div>' },
}
