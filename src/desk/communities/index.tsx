import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { usePlaces, type Place } from '@/client/place'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'

const words = deskStrings.deskCommunities
const EVERYWHERE = {}

/** For the bureau: who may ask for hands, who not yet, and the way to a new one. */
export default function Communities() {
  return (
    <Page
      {...useFrame()}
      wide
      title={words.title}
      main={<Button kind='main' {...wayTo('deskPlace')} words={words.acts.add} />}
    >
      <Finder
        useStore={usePlaces}
        filter={EVERYWHERE}
        label={words.name}
        entry={entry}
        empty={{ icon: 'place', ...words.empty }}
      />
    </Page>
  )
}

const entry = ({ communityId, name, kind, district, approved }: Place) => ({
  title: name,
  status: [
    approved
      ? ({ words: words.approved, tone: 'good' } as const)
      : ({ words: words.waits, tone: 'wait' } as const),
  ],
  lines: [words.kinds[kind], district],
  onTap: wayTo('deskPlace', { communityId }).onTap,
})
