import { wayTo } from '@/client/entries'
import { useHelpPlaces, type Place, type Registration } from '@/client/registration'
import { Page, type PageProps } from '@/components/Page'
import { communityStrings } from '@/communityStrings'
import { Finder } from '../Finder'

const words = communityStrings.helps
const EVERYWHERE = {}

interface FindProps {
  frame: PageProps
  registration: Registration
  onPick: (doing: { what: 'join' | 'leave'; place: Registration['community'] }) => void
}

/** Those of the own district first; more by their name. */
export function Find({ frame, registration, onPick }: FindProps) {
  const { community, helps } = registration
  const entryOf = ({ communityId, name, kind, district }: Place) => {
    const home = communityId === community.communityId
    const helping = helps.some((one) => one.communityId === communityId)
    const standing = home ? words.home : helping ? words.helping : null
    const place = { communityId, name }
    return {
      title: name,
      status: standing === null ? [] : [{ words: standing, tone: 'good' as const }],
      lines: [words.kinds[kind], district].filter(Boolean),
      onTap: home
        ? wayTo('report').onTap
        : () => onPick({ what: helping ? 'leave' : 'join', place }),
    }
  }
  return (
    <Page {...frame} title={words.which}>
      <Finder
        useStore={useHelpPlaces}
        filter={EVERYWHERE}
        label={words.name}
        act={words.acts.search}
        id='place'
        entry={entryOf}
        empty={{ icon: 'place', ...words.noPlace }}
      />
    </Page>
  )
}
