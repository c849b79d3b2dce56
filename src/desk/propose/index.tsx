import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useDestinations, usePeopleToMove, usePropose } from '@/client/membership'
import { toTop } from '@/client/platform'
import { Choice } from '@/components/Choice'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Finder } from '../Finder'
import { OfOwnBranch } from '../OfOwnBranch'
import { Send, type Proposal } from './Send'

const words = deskStrings.deskPropose
const KINDS = ['home', 'mobile'] as const

/** For a secretary: who goes, for good or while away, and to which branch; its secretary says yes. */
export default function Propose() {
  const frame = useFrame()
  const [told, setTold] = useState<Partial<Proposal>>({})
  useDidShow(() => usePropose.getState().clear())
  const tell = (part: Partial<Proposal>) => {
    usePropose.getState().clear()
    setTold(part)
    toTop()
  }
  const { person, kind, to } = told
  if (!person)
    return (
      <Page {...frame} wide title={words.who}>
        <OfOwnBranch>
          {({ branchId }) => (
            <Finder
              useStore={usePeopleToMove}
              filter={{ branchId }}
              label={words.name}
              entry={(one) => ({
                title: one.name,
                lines: [deskStrings.deskHandOver.born(one.birthYear)],
                onTap: () => tell({ person: one }),
              })}
              empty={{ icon: 'people', ...deskStrings.deskHandOver.nobody }}
            />
          )}
        </OfOwnBranch>
      </Page>
    )
  if (!kind)
    return (
      <Page {...frame} onBack={() => tell({})} title={words.how(person.name)}>
        {KINDS.map((one) => (
          <Choice
            key={one}
            id={`kind-${one}`}
            kind='one'
            words={words.kinds[one].name}
            second={words.kinds[one].means}
            checked={false}
            onTap={() => tell({ person, kind: one })}
          />
        ))}
      </Page>
    )
  if (!to)
    return (
      <Page {...frame} wide onBack={() => tell({ person })} title={words.where}>
        <Finder
          useStore={useDestinations}
          filter={{}}
          label={words.branch}
          entry={({ name, contactTitle, canBeHome, ...one }) => ({
            title: name,
            lines: [contactTitle, ...(kind === 'home' && !canBeHome ? [words.noHome] : [])],
            onTap: () => tell({ person, kind, to: { name, ...one } }),
          })}
          empty={{ icon: 'people', ...strings.join.noBranch }}
        />
      </Page>
    )
  return (
    <Send frame={frame} proposal={{ person, kind, to }} onBack={() => tell({ person, kind })} />
  )
}
