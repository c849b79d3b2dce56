import { strings } from './strings'

const titles = strings.communityTitles

/** The words of 社区服务, by the same rules as all others; they travel with the sub-package that shows them. */
export const communityStrings = {
  community: { title: titles.community },
} as const
