import { writeFileSync } from 'node:fs'
import type { Finding, Findings } from './findings'
import { checks } from './checks'
import { REPORT } from './measure'

const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const STYLE = `body{font:16px/1.5 sans-serif;margin:2em auto;max-width:1200px;padding:0 1em}
table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:2px 8px;text-align:left;vertical-align:top}
.bad{background:#fbedea}.good{background:#eaf5ec}img{max-width:200px}`

const row = (cells: (string | number)[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`

/** How often each criterion fell short on each route. */
function grid(findings: Finding[], routes: string[]): string {
  const names = [
    ...new Set([
      ...checks.map(({ row, name }) => `${row} ${name}`),
      ...findings.map(({ row, check }) => `${row} ${check}`),
    ]),
  ]
  const lines = names.map((name) => {
    const cells = routes.map((route) => {
      const count = findings.filter(
        ({ row, check, places }) => `${row} ${check}` === name && places[0]?.route === route,
      ).length
      return `<td class=${count > 0 ? 'bad' : 'good'}>${count}</td>`
    })
    return `<tr><th>${escape(name)}</th>${cells.join('')}</tr>`
  })
  return `<table>${row(['', ...routes], 'th')}${lines.join('')}</table>`
}

function line({ row: number, check, node, found, wanted, places, picture }: Finding): string {
  const [first] = places
  const where = first
    ? `${first.route} · ${first.state} · ${first.persona}<br>${first.width}×${first.height} ×${first.scale.toFixed(2)}`
    : ''
  const image = picture
    ? `<a href="${picture}"><img loading="lazy" src="${picture}" alt=""></a>`
    : ''
  return row([
    `${number} ${escape(check)}`,
    escape(node),
    escape(found),
    escape(wanted),
    `${where}<br>${places.length} looks`,
    image,
  ])
}

/** Writes `index.html` beside the pictures, and the same as `findings.json`. */
export function report(findings: Findings, minutes: number): void {
  const all = findings.all()
  const { looked } = findings
  const routes = [...new Set(looked.map(({ route }) => route))].sort()
  const looks = looked.reduce((sum, one) => sum + one.looks, 0)
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elder criteria</title>
<style>${STYLE}</style><h1>Elder criteria</h1>
<p>${all.length} shortfalls on ${routes.length} routes, ${looked.length} screens, ${looks} looks, ${minutes.toFixed(1)} minutes.</p>
<h2>Routes and criteria</h2>${grid(all, routes)}
<h2>Shortfalls</h2><table>${row(['criterion', 'node', 'found', 'wanted', 'first seen', 'picture'], 'th')}${all.map(line).join('\n')}</table>
<h2>Screens</h2><table>${row(['route', 'state', 'persona', 'looks'], 'th')}${looked.map(({ route, state, persona, looks }) => row([route, escape(state), persona, looks])).join('\n')}</table></html>`
  writeFileSync(`${REPORT}/index.html`, html)
  writeFileSync(`${REPORT}/findings.json`, JSON.stringify(all, null, 1))
}
