import { createAct } from './act'
import { asking } from './call'
import { createList } from './list'
import { createReply } from './load'

export const useArticles = createList(asking('article.list'))
export const useFoundArticles = createList(asking('article.search'))
export const useSavedArticles = createList(asking('article.saved'))
export const useArticle = createReply(asking('article.read'))
export const useSaveArticle = createAct(asking('article.save'))
