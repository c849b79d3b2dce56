import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { photo } from '../support/photos'
import { Site } from './site'

const folder = mkdtempSync(path.join(tmpdir(), 'yinling-photos-'))
const file = (name: string) => path.join(folder, name)

let site: Site
beforeAll(async () => {
  writeFileSync(file('photo.jpg'), await photo())
  writeFileSync(file('drawing.jpg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(file('page.jpg'), '<!doctype html><script>alert(1)</script>')
  writeFileSync(file('empty.jpg'), '')
  site = await Site.open()
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

test('a secretary puts a photograph into an article, and a member sees it upright', async () => {
  const li = await site.visitor('li-jianguo')
  await li.open('deskWriting')
  await li.tap('template-branchNews')
  await li.tap('title')
  await li.shown('#title input').fill('合唱队来唱歌')
  await li.tap('written')

  const choosing = li.page.waitForEvent('filechooser')
  await li.tap('addPictures')
  const names = ['photo.jpg', 'drawing.jpg', 'page.jpg', 'empty.jpg']
  await (await choosing).setFiles(names.map(file))
  await li.see('传好了')
  await li.see('这不是照片')
  await li.see('里面是空的')
  await li.shown('#drop-3').waitFor()
  for (const at of [3, 2, 1]) await li.tap(`drop-${at}`)
  await li.tap('putIn')
  await li.shown('#block textarea').fill('大家站在门前唱歌')
  await li.tap('written')
  await li.see('照片里的人同意吗')
  await li.tap('people-adults')
  await li.tap('agreed')
  await li.tap('look')
  await li.see('老人看到的样子')
  await li.tap('send')
  await li.see('发出去了')

  const { items } = await site.ask('wang-xiuying', 'article.list', { from: 'branch' })
  const articleId = items.find(({ title }) => title === '合唱队来唱歌')?.articleId ?? ''
  const wang = await site.visitor('wang-xiuying')
  await wang.open('article', { articleId })
  await wang.see('大家站在门前唱歌')
  const picture = wang.shown('.article-picture img')
  await picture.waitFor()
  const [width, height] = await picture.evaluate(async (img: HTMLImageElement) => {
    await img.decode()
    return [img.naturalWidth, img.naturalHeight]
  })
  expect([width, height]).toEqual([800, 1600])
  const address = (await picture.getAttribute('src')) ?? ''
  const bare = await fetch(site.origin + address.split('?')[0])
  expect(bare.status).toBe(403)
  expect([...li.complaints, ...wang.complaints]).toEqual([])
})

test('a secretary says a few words into the phone, and hears them before they go out', async () => {
  const li = await site.visitor('li-jianguo')
  await li.open('deskWriting')
  await li.tap('template-meeting')
  await li.tap('addRecording')
  await li.tap('startRecording')
  await li.see('正在录')
  await li.page.waitForTimeout(1_200)
  await li.tap('stopRecording')
  await li.see('传好了')
  await li.tap('putIn')
  await li.see('录的是什么')
  await li.shown('#block textarea').fill('书记的话')
  await li.tap('hear')
  await li.see('停下不听')
  expect(await li.words()).not.toContain('请再听一次')
  await li.tap('written')
  await li.see('书记的话')
  expect(li.complaints).toEqual([])
})
