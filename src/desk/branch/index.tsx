import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useBranch, useEditBranch, useEndBranch, useNameSecretary } from '@/client/branch'
import { useFrame } from '@/client/frame'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Ask } from '../Ask'
import { Facts } from './Facts'
import { Found } from './Found'
import { LONGEST } from './longest'
import { Secretary } from './Secretary'

const words = deskStrings.deskBranch

/** For the bureau: one branch, or a new one. */
export default function BranchPage() {
  const frame = useFrame()
  const { branchId: given = '' } = useRouter().params
  const [branchId, setBranchId] = useState(given)
  if (branchId === '') return <Found frame={frame} onFound={setBranchId} />
  return <Known branchId={branchId} said={given === '' ? words.founded : ''} />
}

type Doing = 'contact' | 'secretary' | 'end' | null

function Known({ branchId, said }: { branchId: string; said: string }) {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useBranch, { branchId })
  const edit = useEditBranch()
  const end = useEndBranch()
  const name = useNameSecretary()
  const [doing, setDoing] = useState<Doing>(null)
  const clear = () => [edit, end, name].forEach((one) => one.clear())
  useDidShow(clear)
  const begin = (what: Doing) => {
    clear()
    toTop()
    setDoing(what)
  }
  const done = () => {
    toTop()
    setDoing(null)
    onAgain()
  }
  const branch = loaded.state === 'shown' ? loaded.reply : null
  const back = () => begin(null)
  if (branch && doing === 'contact')
    return (
      <Ask
        frame={{ ...frame, onBack: back }}
        names={['contactTitle', 'contactPhone']}
        texts={words}
        longest={LONGEST}
        first={{ contactTitle: branch.contactTitle, contactPhone: branch.contactPhone }}
        act={edit.act}
        words={words.acts.keep}
        onDone={async ({ contactTitle = '', contactPhone = '' }) => {
          await edit.run({ branchId, contactTitle, contactPhone })
          if (useEditBranch.getState().act.state === 'done') done()
        }}
      />
    )
  if (branch && doing === 'end')
    return (
      <Ask
        frame={{ ...frame, onBack: back }}
        names={['reason']}
        texts={words}
        longest={LONGEST}
        first={{}}
        act={end.act}
        words={words.acts.really}
        onDone={async ({ reason = '' }) => {
          await end.run({ branchId, reason })
          if (useEndBranch.getState().act.state === 'done') done()
        }}
      />
    )
  if (branch && doing === 'secretary')
    return <Secretary frame={{ ...frame, onBack: back }} branchId={branchId} onNamed={done} />
  const kept = [edit, end, name].some(({ act }) => act.state === 'done')
  const first = branch && !branch.ended && branch.secretaries.length === 0
  return (
    <Page
      {...frame}
      title={branch?.name ?? words.title}
      main={
        first && (
          <Button
            kind='main'
            id='secretary'
            words={words.acts.name}
            onTap={() => begin('secretary')}
          />
        )
      }
    >
      {(kept || said) && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={kept ? words.kept : said} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(branch) => (
          <>
            <Facts branch={branch} />
            {!branch.ended && (
              <>
                <Button id='edit' words={words.acts.edit} onTap={() => begin('contact')} />
                <Button id='end' kind='quiet' words={words.acts.end} onTap={() => begin('end')} />
              </>
            )}
          </>
        )}
      </Load>
    </Page>
  )
}
