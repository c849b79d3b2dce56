import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useAddPlace } from '@/client/place'
import { toTop } from '@/client/platform'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { COMMUNITY_KINDS, type CommunityKind } from '@/domain/communityRequest'
import { deskStrings } from '@/deskStrings'
import { Ask } from '../Ask'
import { LONGEST } from './longest'

const words = deskStrings.deskPlace
const { kinds } = deskStrings.deskCommunities
const NAMES = ['name', 'district', 'manager', 'phone'] as const

interface FoundProps {
  frame: PageProps
  onFound: (communityId: string) => void
}

/** A new one, a question a page: of which kind, called what, where, and whom to call. */
export function Found({ frame, onFound }: FoundProps) {
  const [kind, setKind] = useState<CommunityKind | null>(null)
  const { act, run, clear } = useAddPlace()
  useDidShow(clear)
  const choose = (one: CommunityKind | null) => {
    clear()
    toTop()
    setKind(one)
  }
  if (kind === null)
    return (
      <Page {...frame} title={words.kind}>
        {COMMUNITY_KINDS.map((one) => (
          <Choice
            key={one}
            id={`kind-${one}`}
            kind='one'
            words={kinds[one]}
            checked={false}
            onTap={() => choose(one)}
          />
        ))}
      </Page>
    )
  return (
    <Ask
      frame={{ ...frame, onBack: () => choose(null) }}
      names={NAMES}
      texts={words}
      longest={LONGEST}
      first={{}}
      act={act}
      words={words.acts.add}
      onDone={async ({ name = '', district = '', manager = '', phone = '' }) => {
        await run({ kind, name, district, manager, phone: phone.trim() })
        const done = useAddPlace.getState().act
        if (done.state === 'done') onFound(done.reply.communityId)
      }}
    />
  )
}
