import { mkdirSync } from 'node:fs'
import { demoId } from '@/server/db/seed'
import { Site } from './site'

/** `npx tsx tests/browser/screens.ts` draws the pictures of the README from what dist holds. */
async function main() {
  mkdirSync('docs/screens', { recursive: true })
  const site = await Site.open()
  const wang = await site.visitor(
    'wang-xiuying',
    {},
    {
      viewport: { width: 375, height: 812 },
      deviceScaleFactor: 2,
    },
  )
  await wang.open('home')
  await wang.page.screenshot({ path: 'docs/screens/home.png' })
  await wang.open('activity', { activityId: demoId('activity', 'small-deeds-sweeping') })
  await wang.page.screenshot({ path: 'docs/screens/activity.png' })
  await site.close()
}

void main()
