import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { useFoundTeam, useTeams } from '@/client/team'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Found } from './Found'

const words = deskStrings.deskTeams

/** For the bureau: the teams of the county, by name, and a new one. */
export default function Teams() {
  const frame = useFrame()
  const list = useShownList(useTeams, {})
  const [founding, setFounding] = useState(false)
  useDidShow(() => useFoundTeam.getState().clear())
  const back = () => {
    useFoundTeam.getState().clear()
    setFounding(false)
    list.onAgain()
  }
  if (founding) return <Found frame={frame} onBack={back} />
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button kind='main' id='found' words={words.acts.found} onTap={() => setFounding(true)} />
      }
    >
      <List
        {...list}
        id='team'
        entry={({ teamId, name, kind }) => ({
          title: name,
          lines: [words.kinds[kind]],
          onTap: wayTo('deskTeam', { teamId }).onTap,
        })}
        empty={{ icon: 'people', ...words.empty }}
      />
    </Page>
  )
}
