import { failing, heightOf, pageFault, px, type Check } from './check'
import type { Survey } from './inPage'

const FIRST_SCREEN = 6
const WAYS_IN = 4
/** What the help bar leaves below its buttons. */
const FOOT = 24
/** Choosing a persona is there in demo mode only. */
const DEMO = 'people'

/** A secretary writes an elder down on one page, while both look at it. */
const AT_THE_DESK = 'deskRegister'

/** By its id, which the frame gives it. */
const has = (seen: Survey, id: string, words: string) =>
  seen.targets.some((target) => target.id === id && target.name.includes(words))

const mains = (seen: Survey) => seen.targets.filter(({ main }) => main)

/** What leaves things as they were, by its id, beside an act that does not. */
const KEEPS = /^keep/

/** The routes where there is something to listen to (issue of reading aloud). */
const HEARD = /^(article|activity|signedUp|partyDay)$/

export const choices: Check[] = [
  {
    row: 28,
    name: 'one main act',
    find: (seen) => pageFault(mains(seen).length > 1, `${mains(seen).length}`, 'at most 1'),
  },
  {
    row: 28,
    name: 'the main act is in sight',
    find: (seen, { width, scale }) =>
      width !== 375 || scale > 1.4
        ? []
        : failing(mains(seen), 'in the lower two thirds, without scrolling', ({ box }) =>
            box.bottom > seen.height || box.top < seen.height / 3
              ? `${px(box.top)} to ${px(box.bottom)} of ${px(seen.height)}`
              : false,
          ),
  },
  {
    row: 29,
    name: 'few choices on home',
    find(seen, { route, width, scale }) {
      if (route !== 'home' || width !== 375 || scale !== 1) return []
      const inSight = seen.targets.filter(
        ({ id, box, layer }) => !layer && id !== DEMO && box.top < seen.height,
      )
      return pageFault(
        inSight.length > FIRST_SCREEN,
        `${inSight.length}`,
        `${FIRST_SCREEN} and the help bar`,
      )
    },
  },
  {
    row: 29,
    name: 'the four ways in are in sight',
    find(seen, { route, state, width, scale }) {
      if (route !== 'home' || state !== 'shown' || width !== 375 || scale > 1.4) return []
      const bar = seen.targets.find(({ id }) => id === 'call')?.box.top ?? seen.height
      const ways = seen.targets.filter(({ tile }) => tile).slice(0, WAYS_IN)
      return [
        ...pageFault(ways.length < WAYS_IN, `${ways.length}`, `${WAYS_IN}`),
        ...failing(
          ways,
          `above ${px(bar)}, without scrolling`,
          ({ box }) => box.bottom > bar && px(box.bottom),
        ),
      ]
    },
  },
  {
    row: 31,
    name: 'a way out in words',
    find: (seen, { route }) =>
      route === 'home'
        ? []
        : [
            ...pageFault(!has(seen, 'back', '返回'), 'no 返回', '返回'),
            ...pageFault(!has(seen, 'home', '首页'), 'no 首页', '首页'),
          ],
  },
  {
    row: 32,
    name: 'speaking instead of writing',
    find: (seen) => {
      const boxes = seen.targets.filter(({ role }) => /input|textarea/.test(role))
      const voices = seen.targets.filter(({ name }) => /^说/.test(name))
      return pageFault(
        voices.length < boxes.length,
        `${voices.length} of ${boxes.length}`,
        '说 beside',
      )
    },
  },
  {
    row: 33,
    name: 'one question a page',
    find: (seen, { route }) => {
      if (route === AT_THE_DESK) return []
      const boxes = seen.targets.filter(({ role }) => /input|textarea|select/.test(role))
      return pageFault(boxes.length > 1, `${boxes.length} boxes`, 'at most 1')
    },
  },
  {
    row: 35,
    name: 'the way back is as large',
    find(seen) {
      // On its way it cannot be tapped, and is higher for saying so.
      const act = mains(seen).find(({ still }) => !still)
      const others = seen.targets.filter(({ id }) => KEEPS.test(id))
      return failing(others, `${px(act ? heightOf(act.box) : 0)} high`, ({ box }) =>
        act && heightOf(box) < heightOf(act.box) - 1 ? px(heightOf(box)) : false,
      )
    },
  },
  {
    row: 42,
    name: 'complaints from 我的',
    find: (seen, { route, state }) =>
      pageFault(
        route === 'mine' &&
          state === 'shown' &&
          !seen.targets.some(({ name }) => /投诉建议/.test(name)),
        'no 投诉建议',
        '投诉建议',
      ),
  },
  {
    row: 43,
    name: 'a person to call',
    find: (seen) => pageFault(!has(seen, 'call', '打电话'), 'no 打电话', '打电话问一问'),
  },
  {
    row: 43,
    name: 'help and letters are in their place',
    find(seen) {
      const place = (wanted: string) => seen.targets.find(({ id }) => id === wanted)?.box
      const [call, letters] = [place('call'), place('letters')]
      const there = call && letters && call.right <= letters.left && call.top === letters.top
      const low = there && call.bottom <= seen.height && call.bottom > seen.height - FOOT
      const found = call ? `down to ${px(call.bottom)} of ${px(seen.height)}` : 'missing'
      return pageFault(!low, found, 'side by side at the bottom of every page')
    },
  },
  {
    row: 44,
    name: 'hearing instead of reading',
    find: (seen, { route, state }) =>
      pageFault(
        HEARD.test(route) &&
          state === 'shown' &&
          !seen.empty &&
          // Not theirs to read.
          !seen.told.some(({ role }) => role === 'alert') &&
          !seen.targets.some(({ name }) => /听/.test(name)),
        'nothing to listen to',
        '听',
      ),
  },
]
