import { branchNews } from './articles/branchNews'
import { health } from './articles/health'
import { lectures } from './articles/lecture'
import { notices } from './articles/notice'
import { silverStyle } from './articles/silverStyle'
import type { DemoArticle } from './shapes'

/** Every demo article, column by column. */
export const articles: DemoArticle[] = [
  ...notices,
  ...branchNews,
  ...silverStyle,
  ...health,
  ...lectures,
]
