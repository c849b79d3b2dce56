import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { toTop } from '@/client/platform'
import { useShown, useShownList } from '@/client/shown'
import { useVersion, useVersions } from '@/client/writing'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Row } from '@/components/Row'
import { pastMomentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Preview } from '../writing/Preview'

const words = deskStrings.deskVersions

type Version = ReplyOf<'writing.versions'>['items'][number]

/** Who wrote a version and who read it over, or who took it back and why. */
const storyOf = ({ authors, approvedBy, why }: Version): string[] => {
  const names = authors.map((name) => name || words.left).join('、')
  if (why !== null) return [words.withdrawnBy(names), words.why(why)]
  return [
    words.by(names),
    ...(approvedBy === null ? [] : [words.approved(approvedBy || words.left)]),
  ]
}

/** What stood in an article, version by version; only to be looked at. */
export default function Versions() {
  const { articleId = '' } = useRouter().params
  const frame = useFrame()
  const list = useShownList(useVersions, { articleId })
  const [opened, setOpened] = useState<number | null>(null)
  const show = (version: number | null) => {
    toTop()
    setOpened(version)
  }
  if (opened !== null)
    return <One {...{ frame, articleId }} version={opened} onBack={() => show(null)} />
  const entry = (version: Version) => ({
    title: version.title,
    status: [
      version.why === null
        ? ({ words: words.out, tone: 'good' } as const)
        : ({ words: words.withdrawn, tone: 'stop' } as const),
    ],
    note: `${words.version(version.version)} · ${pastMomentWords(version.at, now())}`,
    lines: storyOf(version),
    onTap: () => show(version.version),
  })
  return (
    <Page {...frame} wide title={words.title}>
      <List {...list} id='version' entry={entry} empty={{ icon: 'news', ...words.empty }} />
    </Page>
  )
}

interface OneProps {
  frame: PageProps
  articleId: string
  version: number
  onBack: () => void
}

function One({ frame, articleId, version, onBack }: OneProps) {
  const { loaded, onAgain } = useShown(useVersion, { articleId, version })
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.version(version)}
      second={<Button id='list' words={words.acts.list} onTap={onBack} />}
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(one) => (
          <>
            <Row label={words.when} detail={storyOf(one).join('，')}>
              {pastMomentWords(one.at, now())}
            </Row>
            <Preview text={{ ...one, pinned: false }} />
          </>
        )}
      </Load>
    </Page>
  )
}
