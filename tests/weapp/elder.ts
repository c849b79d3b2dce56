import { readdirSync, readFileSync } from 'node:fs'

/** What 1rem is before a page says otherwise; everything else must grow with it. */
const ROOT = /html,page\{[^}]*\}/g

/** Of the files below a folder whose names end so: what `find` finds, with the file. */
const among = (folder: string, ending: string, find: (text: string) => string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .flatMap((file) =>
      find(readFileSync(`${folder}/${file}`, 'utf8')).map((fault) => `${folder}/${file}: ${fault}`),
    )

const matches = (text: string, wrong: RegExp) => text.match(wrong) ?? []

/** A size of its own that does not follow the letters. */
export const fixedLetters = (wxss: string) =>
  matches(wxss.replace(ROOT, ''), /font(-size)?:[^;}(]*\d(px|rpx)/g)

/** WeChat hands out its own size only where the first node is this. */
export const deafPages = (wxml: string) =>
  /<page-meta [^>]*root-font-size=/.test(wxml) ? [] : ['no page-meta with a root font size']

/** Words that vanish, and taps that bring none of their own: both have a component of ours instead. */
export const bareTaps = (source: string) =>
  matches(source, /\b(onClick|onLongPress|onTouchMove|catchMove|openType|showToast)\b/g)

/** What of the elder criteria a build shows without being run; answers what is wrong. */
export const elderFaults = (build: string): string[] => [
  ...among(build, '.wxss', fixedLetters),
  ...['pages', 'community', 'party-day', 'desk'].flatMap((part) =>
    among(`${build}/${part}`, 'index.wxml', deafPages),
  ),
  ...among('src', '.tsx', bareTaps).filter(
    (fault) => !/^src\/components\/(Tap|PhoneButton)\.tsx:/.test(fault),
  ),
  ...among('src', '.ts', bareTaps),
]
