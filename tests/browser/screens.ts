import { mkdirSync } from 'node:fs'
import { demoId } from '@/server/db/demoRows'
import { Site } from './site'

/** `npx tsx tests/browser/screens.ts` draws the pictures of README.md and docs/look.md from what dist holds. */
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
  // As somebody sees it without colours, without red, without green, without blue: every state must
  // still be told.
  const devTools = await wang.page.context().newCDPSession(wang.page)
  await wang.open('activities')
  for (const type of ['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia'] as const) {
    await devTools.send('Emulation.setEmulatedVisionDeficiency', { type })
    await wang.page.screenshot({ path: `docs/screens/${type}.png` })
  }
  await site.close()
}

void main()
