import React from 'react'
import ReactDOM from 'react-dom/client'
import { createReactApp } from '@tarojs/plugin-framework-react/dist/runtime'
import { createHashHistory, createRouter, handleAppMount } from '@tarojs/router'
import Taro from '@tarojs/taro'
import App from '@/app'
import appConfig from '@/app.config'
import { pageConfig, routes, type RouteName } from '@/routes'

// Of Taro's test-utils we use the Jest set-up only: their createApp knows neither sub-packages nor
// page configs. No act(): the router draws at moments of its own, so tests wait for what they expect.

const names = Object.keys(routes) as RouteName[]
let running = false

/** Draws one piece alone, as the only thing in the document. */
export async function mount(piece: React.ReactElement) {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  ReactDOM.createRoot(root).render(piece)
  await until(() => root.firstElementChild)
}

/** Opens a page of the real app; answers when something of it is drawn. */
export async function open(name: RouteName, query: Record<string, string> = {}) {
  const url = `/${routes[name].path}?${new URLSearchParams(query)}`
  const before = shown()
  if (running) await Taro.reLaunch({ url })
  else start(url)
  await until(
    () =>
      shown() !== before &&
      shown().id.startsWith(`/${routes[name].path}`) &&
      shown().firstElementChild,
  )
}

/** The H5 entry that the build writes, with the pages of the desk among the others. */
function start(url: string) {
  document.body.innerHTML = '<div id="app"></div>'
  window.location.hash = url
  const config = {
    ...appConfig,
    router: { mode: 'hash' },
    routes: names.map((name) => ({
      path: routes[name].path,
      load: async (context: unknown, params: unknown) => [
        await import(`../../src/${routes[name].path}`),
        context,
        params,
      ],
      ...pageConfig(name),
    })),
  } as Parameters<typeof createRouter>[2]
  const history = createHashHistory({ window })
  handleAppMount(config, history)
  createRouter(history, createReactApp(App, React, ReactDOM, config), config, 'React')
  running = true
}

/** The page on top, or the piece that was mounted; the pages below stay in the document. */
const shown = () => Array.from(document.querySelectorAll('.taro_page')).at(-1) ?? document.body

/** The first node of the shown page that fits the selector, as soon as it is there. */
export const find = (selector: string) => until(() => shown().querySelector<HTMLElement>(selector))

/** Taps by id. */
export async function tap(id: string) {
  const node = await find(`#${id}`)
  node.click()
  await tick()
}

/** Writes into a field, as soon as Taro has drawn the box inside it. */
export async function write(id: string, text: string) {
  await find(`#${id} :is(input, textarea)`)
  const field = await find(`#${id}`)
  field.dispatchEvent(new CustomEvent('input', { detail: { value: text } }))
  await tick()
}

/** All words of the shown page. */
export const words = () => shown().textContent ?? ''

/** Polls until something comes, for at most 3 s. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (const end = Date.now() + 3000; Date.now() < end;) {
    const seen = look()
    if (seen) return seen
    await tick()
  }
  throw new Error(`Nothing came. The page says: ${words()}`)
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 10))
