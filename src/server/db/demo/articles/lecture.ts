import type { DemoArticle } from '../shapes'
import { h, p } from './blocks'

/** 微党课: what invented retirees told their branches, in their words. */
export const lectures: DemoArticle[] = [
  {
    slug: 'lecture-market-day',
    column: 'lecture',
    branch: 'tax-retired',
    scope: 'public',
    daysAgo: 8,
    title: '微党课：赶集那天（演示）',
    source: '“税月故事”，见红星网 2023年4月24日',
    blocks: [
      p('讲的人：谢万和，税务局退休党支部。下面是他讲的话，记下来给大家看，也能点“听”来听。'),
      h('一张税票'),
      p(
        '那天赶集，我第一次一个人开税票。手心全是汗，字写得歪歪扭扭。卖竹器的老人家问我，这张纸有什么用。我说，修路用，办学校用。他听了，把纸折得方方正正，收进口袋里。',
      ),
      h('一句话'),
      p(
        '好多年以后，路修通了。我又碰见那位老人家，他拍拍口袋，说那张纸还在。我就想，入党的时候说为人民服务，服务就在这一张一张的纸里。',
      ),
    ],
  },
  {
    slug: 'lecture-night-ward',
    column: 'lecture',
    branch: 'hospital-retired',
    scope: 'public',
    daysAgo: 15,
    title: '微党课：夜班里的一盏灯（演示）',
    source: '银发志愿小分队，见红星网 2023年4月24日',
    blocks: [
      p('讲的人：邓素琴，人民医院退休党支部。下面是她讲的话，记下来给大家看，也能点“听”来听。'),
      h('那盏灯'),
      p(
        '我刚当护士的时候，老护士长教我，夜里查房，手电要朝着地上照，别照到病人的脸。她说，病人睡得着，就是我们的本事。这句话我记了一辈子。',
      ),
      h('后来'),
      p(
        '退休以后我在门诊大厅给人指路，也是一样。人家看不清，我就念给他听；人家走不快，我就陪他慢慢走。做党员，就是让别人心里亮一点。',
      ),
    ],
  },
]
