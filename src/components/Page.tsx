import type { PropsWithChildren, ReactNode } from 'react'
import { PageMeta, Text, View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Icon, type IconName } from './Icon'
import { linesOf } from './lines'
import { WayHome } from './Load'
import { Notices, type Notice } from './Notices'
import { Tap } from './Tap'
import './Page.scss'

export interface PageProps {
  /** The heading; pages that open with a picture or a greeting of their own leave it out. */
  title?: string
  /** Size of 1rem divided by 22px; below 1 counts as 1, so that no letter falls under 18px. */
  letterScale: number
  /** How the letter size in use is called, such as 大. */
  letterName: string
  /** Left out on the first page of all. */
  onBack?: () => void
  onHome?: () => void
  onCall: () => void
  onLetters: () => void
  /** What must not be forgotten meanwhile, such as 这是试一试, and the one tap that ends it. */
  banner?: { words: string; act: string; onTap: () => void }
  /** Why the page that was tapped did not open. */
  unopened?: Notice
  /** For a list of a desk: on a computer it lies as a table. */
  wide?: boolean
  /** The one main act, near the thumb. */
  main?: ReactNode
  /** A second act, above the main one. */
  second?: ReactNode
}

const ROOT = 22

const { back, home, call, ask, letters } = strings.page

// Beyond this scale two acts and the help bar would leave no room to read on a small phone.
const CROWDED = 1.3

/**
 * The frame of every page: 返回 and 首页 on top, what is read in the middle, acts and help at the
 * bottom, each in the same place everywhere.
 */
export function Page(props: PropsWithChildren<PageProps>) {
  const { title, letterScale, onBack, onHome, banner, unopened, wide, main, second } = props
  const { children } = props
  const crowded = letterScale > CROWDED
  return (
    <>
      {process.env.TARO_ENV === 'weapp' && <Letters scale={letterScale} />}
      <View
        className={`page ${crowded ? 'page-crowded' : ''} ${wide ? 'page-wide' : ''}`}
        {...(process.env.TARO_ENV === 'h5' && onBack && leaving(onBack))}
      >
        <View className={`page-head ${crowded ? '' : 'page-head-fixed'}`}>
          {banner && (
            <View className='page-banner' {...aria('status')}>
              <View className={`page-banner-words ${linesOf(banner.words)}`}>{banner.words}</View>
              <Tap
                id='endBanner'
                words={banner.act}
                onTap={banner.onTap}
                className='page-banner-end'
              />
            </View>
          )}
          {(onBack || onHome) && (
            <View className='page-top'>
              {onBack && <Corner id='back' icon='back' words={back} onTap={onBack} />}
              {onHome && <Corner id='home' icon='home' words={home} onTap={onHome} />}
            </View>
          )}
        </View>
        <View className='page-content' {...aria('main')}>
          {title && (
            <View className='page-title' {...aria('heading')} aria-level='1'>
              {title}
            </View>
          )}
          <WayHome.Provider value={onHome}>{children}</WayHome.Provider>
          {crowded && second && <View className='page-second'>{second}</View>}
        </View>
        <View className='page-foot'>
          {unopened && <Notices notices={[unopened]} />}
          {(main || (second && !crowded)) && (
            <View className='page-acts'>
              {!crowded && second}
              {main}
            </View>
          )}
          <Help {...props} />
        </View>
      </View>
    </>
  )
}

/** At a keyboard Escape is 返回; while a word is being put together it only ends that. */
const leaving = (onBack: () => void) => ({
  onKeyDown: ({ key, isComposing }: { key: string; isComposing?: boolean }) => {
    if (key === 'Escape' && !isComposing) onBack()
  },
})

/** WeChat reads the size of 1rem from here; in a browser it stands on the root element. */
function Letters({ scale }: { scale: number }) {
  const size = `${ROOT * Math.max(1, scale)}px`
  return <PageMeta rootFontSize={size} pageFontSize={size} />
}

function Help({ letterName, onCall, onLetters }: PageProps) {
  return (
    <View className='page-help'>
      <Tap id='call' words={call + ask} onTap={onCall} className='page-help-call'>
        <Icon name='phone' small />
        <View className='page-help-words'>
          <Text>{call}</Text>
          <Text>{ask}</Text>
        </View>
      </Tap>
      <Tap
        id='letters'
        words={`${letters} ${letterName}`}
        onTap={onLetters}
        className='page-help-letters'
      >
        <View className='page-help-words'>
          <Text>{letters}</Text>
          <Text className='page-help-name'>{letterName}</Text>
        </View>
      </Tap>
    </View>
  )
}

function Corner(props: { id: string; icon: IconName; words: string; onTap: () => void }) {
  const { icon, ...tap } = props
  return (
    <Tap {...tap} className={`page-corner page-corner-${tap.id}`}>
      <Icon name={icon} small />
      {tap.words}
    </Tap>
  )
}
