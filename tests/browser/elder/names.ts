import { failing, pageFault, type Check } from './check'

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Heard as a state and not as part of the name. */
const STATES = ['已选', '正在用']

export const names: Check[] = [
  {
    row: 22,
    name: 'what is tapped has a name',
    find: (seen) => [
      ...failing(seen.targets, 'a name', ({ name }) => !name && 'none'),
      ...failing(
        seen.mute.map((words) => ({ words })),
        'a role and a name',
        () => 'listens to taps only',
      ),
    ],
  },
  {
    row: 22,
    name: 'what is seen is heard',
    find: (seen) =>
      failing(seen.targets, 'every visible word in the name', ({ name, words }) => {
        const silent = words.filter(
          (one) => !STATES.includes(one) && !plain(name).includes(plain(one)),
        )
        return silent.length > 0 && `not heard: ${silent.join('，')}`
      }),
  },
  {
    row: 23,
    name: 'every picture has its word',
    find: (seen) =>
      failing(
        seen.targets.map((target) => ({ ...target, words: target.words.join(' ') || target.id })),
        'visible words',
        ({ words, id, role }) => words === id && role !== 'input' && role !== 'textarea' && 'none',
      ),
  },
  {
    row: 24,
    name: 'pictures are described',
    find: (seen) =>
      failing(
        seen.images.filter(({ hidden }) => !hidden),
        'what it shows',
        ({ alt }) => (!alt || /\.(jpe?g|png|svg|webp)$/i.test(alt)) && (alt ?? 'no alt'),
      ),
  },
  {
    row: 25,
    name: 'choices say whether they are chosen',
    find: (seen) => [
      ...failing(
        seen.targets.filter(({ role }) => /radio|checkbox|switch/.test(role)),
        'aria-checked',
        ({ checked }) => checked === null && 'none',
      ),
      ...failing(seen.targets, 'one target a meaning', ({ nested }) => nested && 'in another one'),
    ],
  },
  {
    row: 26,
    name: 'results are announced',
    find: (seen, { state }) =>
      pageFault(
        / > (done|offline|crash|refused)$/.test(state) &&
          !seen.told.some(({ role, words }) => /status|alert/.test(role) && words !== ''),
        'nothing announced',
        'role=status or role=alert with words',
      ),
  },
  {
    row: 27,
    name: 'language and title',
    find: (seen) => [
      ...pageFault(seen.lang !== 'zh-CN', `lang ${seen.lang}`, 'zh-CN'),
      ...pageFault(!/\p{Script=Han}/u.test(seen.title), `title ${seen.title}`, 'a Chinese title'),
    ],
  },
]
