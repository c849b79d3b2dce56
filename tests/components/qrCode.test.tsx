import React from 'react'
import { encode } from 'uqr'
import { QrCode } from '@/components/QrCode'
import { mount } from '../support/taro'

const ADDRESS =
  'https://e.example/#/pages/check-in/index?activityId=019a0000-0000-7000-8000-000000000002&wall=20783.abcdefghijklmnop'

const node = (selector: string) => document.querySelector<HTMLElement>(selector)

test('draws every cell of the code once, with a light rim of four around it', async () => {
  await mount(<QrCode text={ADDRESS} words='签到的码' />)
  const picture = node('.qr-cells')?.style.backgroundImage ?? ''
  const drawn = decodeURI(picture)
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 0 })
  expect(drawn).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`)
  const dark = new Set<string>()
  for (const [, x = '', y = '', wide = ''] of drawn.matchAll(/M(\d+),(\d+)h(\d+)v1H\1z/g))
    for (let at = 0; at < Number(wide); at += 1) dark.add(`${Number(x) + at - 4} ${Number(y) - 4}`)
  const wanted = data.flatMap((row, y) => row.flatMap((cell, x) => (cell ? [`${x} ${y}`] : [])))
  expect([...dark].sort()).toEqual(wanted.sort())
  // WeChat carries it to its view as text.
  expect(picture.length).toBeLessThan(24_000)
})

test('is one picture with a name in words', async () => {
  await mount(<QrCode text='card' words='王秀英的签到码' />)
  expect(node('[role=img]')?.getAttribute('aria-label')).toBe('王秀英的签到码')
  expect(node('.qr')?.querySelectorAll('*')).toHaveLength(1)
})
