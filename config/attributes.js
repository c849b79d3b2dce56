/** Attributes WeChat understands and Taro's templates leave out: without them nothing is read aloud. */
const attributes = {
  View: {
    'aria-role': '',
    'aria-label': '',
    'aria-checked': '',
    'aria-pressed': '',
    'aria-disabled': '',
    'aria-hidden': '',
  },
  Input: { 'aria-label': '' },
  PageMeta: { 'page-font-size': "''" },
}

module.exports = { attributes }
