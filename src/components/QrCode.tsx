import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { aria } from './aria'
import './QrCode.scss'

/** The light rim that a camera needs, in cells. */
const RIM = 4

interface QrCodeProps {
  text: string
  /** What it is, for who does not see it. */
  words: string
}

/** A code for cameras: one picture in one node, sharp at every size, on paper too. */
export function QrCode({ text, words }: QrCodeProps) {
  const backgroundImage = useMemo(() => drawing(text), [text])
  return (
    <View className='qr' aria-label={words} {...aria('img')}>
      <View className='qr-cells' style={{ backgroundImage }} />
    </View>
  )
}

/** A row's dark cells in as few strokes as there are runs, so that WeChat has less to carry to its view. */
function drawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: RIM })
  const runs = data.flatMap((row, y) =>
    Array.from(
      row.map(Number).join('').matchAll(/1+/g),
      ({ 0: run, index }) => `M${index},${y}h${run.length}v1H${index}z`,
    ),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${runs.join('')}"/></svg>`
  return `url("data:image/svg+xml,${encodeURI(svg)}")`
}
