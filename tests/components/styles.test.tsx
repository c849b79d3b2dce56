import { readdirSync, readFileSync } from 'node:fs'
import { SKILLS } from '@/domain/registration'

const read = (path: string) => readFileSync(`src/${path}`, 'utf8')
const names = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ([, it]) => it).sort()
const styles = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.scss') && !path.endsWith('tokens.scss'),
)

test('every icon that has a name has a drawing', () => {
  const named = names(read('components/Icon.tsx'), /^ {2}\| '(\w+)'$/gm)
  expect(named.length).toBeGreaterThan(30)
  expect(names(read('components/Icon.scss'), /^ {2}(\w+):\s+'M/gm)).toEqual(named)
})

test('everything one may like doing has a drawing', () => {
  expect(names(read('community/SkillPicture.scss'), /^ {2}(\w+):\s+'M/gm)).toEqual(
    [...SKILLS].sort(),
  )
})

test('no letter in the tokens is under 18px', () => {
  const tokens = read('components/tokens.scss')
  const letters = names(tokens, /^\$(?:title|act|strong|body|second|label): ([\d.]+)rem/gm)
  expect(letters).toHaveLength(6)
  for (const rem of letters) expect(Number(rem) * 22).toBeGreaterThanOrEqual(18)
})

test('what is read or tapped grows with the letters, gaps and borders do not', () => {
  const tokens = read('components/tokens.scss')
  const grows = /^\$(?:title|act|strong|body|second|label|picture[\w-]*|[\w]+-height): (.+?);/gm
  const stays = /^\$(?:gap[\w-]*|radius[\w-]*|border[\w-]*|accent|focus): (.+?);/gm
  expect(names(tokens, grows).length).toBeGreaterThan(11)
  for (const size of names(tokens, grows))
    expect(size).toMatch(/^[\d.]+rem$|^clamp\([\d.]+rem, .+, [\d.]+rem\)$/)
  expect(names(tokens, stays).length).toBeGreaterThan(8)
  for (const size of names(tokens, stays)) expect(size).toMatch(/^\d+px$/)
})

test.each(styles)('%s moves nothing, whether less movement is asked for or not', (path) => {
  expect(read(path)).not.toMatch(/transition|animation|@keyframes|scroll-behavior/)
})

test.each(styles)('%s takes its letters and colours from the tokens', (path) => {
  expect(read(path)).not.toMatch(/font-size: *[\d.]|\brpx\b|#[0-9a-f]{3,8};/i)
})
