/**
 * Keeps the program itself on the phone, so that it opens without a network after one visit. What it
 * shows is kept elsewhere (src/client/kept.ts): nothing of /api ever comes here. FILES, written above
 * at build time, are all files of this build; every name but ./ has a hash of the content in it.
 */
/* global self, caches, FILES */
const CACHE = 'program'
const PAGE = './'
const CODE = /\/(js|css)\//
/** In milliseconds: beyond it, a white screen looks like a broken phone. */
const LONGEST_WAIT = 4000
const here = (file) => new URL(file, self.location).href
const files = new Set([PAGE, ...FILES].map(here))

/** Beside the files of the build before, which whoever has it open still opens pages of. */
async function keep() {
  const cache = await caches.open(CACHE)
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  await cache.addAll([...files].filter((file) => file === here(PAGE) || !kept.has(file)))
}

/** Once nobody has the build before open any more. */
async function takeOver() {
  const cache = await caches.open(CACHE)
  const old = (await cache.keys()).filter(({ url }) => !files.has(url))
  await Promise.all(old.map((request) => cache.delete(request)))
  await self.clients.claim()
}

/** The page of the network; of what is kept when none comes, or only a net that hangs. */
async function open(request) {
  const kept = await caches.match(here(PAGE))
  if (!kept) return fetch(request)
  const tooLate = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT, kept))
  return Promise.race([fetch(request), tooLate]).catch(() => kept)
}

self.addEventListener('install', (event) => event.waitUntil(keep()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(open(request))
  else if (CODE.test(request.url))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})
