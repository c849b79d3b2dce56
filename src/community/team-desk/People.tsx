import { Fragment } from 'react'
import { View } from '@tarojs/components'
import type { InTeam, TeamDesk } from '@/client/team'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.teamDesk
const { elders: elderWords } = communityStrings.team

/** Who asks comes first, in the order of names: nobody stands above another. */
const SHELVES = [
  ['asked', words.asking],
  ['invited', words.invited],
  ['active', words.inTeam],
] as const

interface PeopleProps {
  team: TeamDesk
  onPick: (person: InTeam) => void
}

export function People({ team: { people }, onPick }: PeopleProps) {
  if (people.length === 0) return <View>{words.nobody}</View>
  return SHELVES.map(([standing, heading]) => {
    const shelf = people.filter((one) => one.standing === standing)
    if (shelf.length === 0) return null
    return (
      <Fragment key={standing}>
        <Heading words={heading} />
        {shelf.map((person, at) => (
          <Entry
            key={person.recordId}
            id={`${standing}-${at}`}
            title={person.name}
            status={person.lead ? [{ tone: 'good', icon: 'flag', words: words.lead }] : []}
            lines={[
              ...person.elders.map((one) => elderWords[one]),
              ...(person.branch === null ? [] : [person.branch]),
            ]}
            onTap={() => onPick(person)}
          />
        ))}
      </Fragment>
    )
  })
}
