import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSetTeam, type TeamDesk } from '@/client/team'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'
import { Said } from '../Said'

const words = communityStrings.teamDesk
type Quota = keyof typeof words.quotas
const SEATS: Record<Quota, number | null> = { all: null, five: 5, ten: 10, twenty: 20 }

interface RecruitingProps {
  frame: PageProps
  teamId: string
  team: TeamDesk
  onBack: () => void
}

/** 招募 (A8): whether one may say 我愿意, and how many the team takes before the others wait. */
export function Recruiting({ frame, teamId, team, onBack }: RecruitingProps) {
  const { act, run } = useSetTeam()
  const [open, setOpen] = useState<'yes' | 'no'>(team.recruiting ? 'yes' : 'no')
  const known = (Object.keys(SEATS) as Quota[]).find((quota) => SEATS[quota] === team.seats)
  const [quota, setQuota] = useState<Quota>(known ?? 'all')
  if (act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'teamDesk', act: words.acts.done, onDone: onBack }}
        result={{ happened: words.kept, detail: words.recruiting[open] }}
      />
    )
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.set}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() =>
            void run({ teamId, about: team.about, recruiting: open === 'yes', seats: SEATS[quota] })
          }
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{team.name}</View>
      <Pick
        id='recruits'
        label={words.recruits}
        options={words.recruiting}
        chosen={open}
        onPick={setOpen}
      />
      <Pick
        id='quota'
        label={words.quota}
        options={words.quotas}
        chosen={quota}
        onPick={setQuota}
      />
    </Page>
  )
}
