import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { HAS_FILES } from '@/client/platform'
import { useRoster } from '@/client/roster'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Notices } from '@/components/Notices'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { NotYours } from '../NotYours'
import { useOwnBranch } from '../ownBranch'
import { Counts } from './Counts'
import { Lines } from './Lines'
import { Progress } from './Progress'
import './index.scss'

const words = deskStrings.deskRoster

/** A branch's roster from a spreadsheet and back; nothing is written before it was seen. */
export default function Roster() {
  const frame = useFrame()
  const { branch, pick } = useOwnBranch()
  const { now, problem, saved, choose, write, save, clear } = useRoster()
  useUnload(clear)
  if (!branch)
    return (
      <Page {...frame} title={words.title}>
        <NotYours />
      </Page>
    )
  if (!HAS_FILES)
    return (
      <Page {...frame} title={words.title}>
        <Empty icon='list' {...words.atADesk} />
      </Page>
    )
  const { branchId, name } = branch
  const onChoose = () => void choose(branchId)
  const notice = problem && { what: problem.what, lines: [problem.todo], acts: [] }
  const told = notice && <Notices notices={[notice]} />

  if (now.step === 'looking' || now.step === 'writing')
    return (
      <Page {...frame} title={words[now.step]}>
        <Progress {...now} />
      </Page>
    )
  if (now.step === 'choose')
    return (
      <Page
        {...frame}
        title={words.title}
        main={<Button kind='main' id='choose' words={words.acts.choose} onTap={onChoose} />}
      >
        {told}
        {saved && (
          <View {...aria('status')}>
            <StatusWords tone='good' words={words.saved} />
          </View>
        )}
        {pick || <View className='roster-branch'>{name}</View>}
        <View>{words.howTo.join('')}</View>
        <Button id='save' words={words.acts.save} onTap={() => void save(branchId, name)} />
        <Button {...wayTo('deskPeople')} words={deskStrings.deskRegister.acts.people} />
      </Page>
    )

  const written = now.step === 'written'
  const due = now.judged.some(({ what }) => what === 'new' || what === 'changed')
  const other = <Button id='other' words={words.acts.other} onTap={onChoose} />
  return (
    <Page
      {...frame}
      wide
      title={written ? words.written : words.seen}
      second={other}
      main={
        !written &&
        due && (
          <Button
            kind='main'
            id='write'
            words={words.acts.write}
            onTap={() => void write(branchId)}
          />
        )
      }
    >
      {told}
      <Counts judged={now.judged} written={written} />
      <Lines judged={now.judged} written={written} />
    </Page>
  )
}
