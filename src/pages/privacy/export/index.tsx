import { useState } from 'react'
import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { exportSections, type Section } from '@/client/export'
import { useFrame } from '@/client/frame'
import { copyText, HAS_FILES, saveFile, toTop } from '@/client/platform'
import { useExport } from '@/client/privacy'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { strings } from '@/strings'

const words = strings.privacyExport

/** 我的全部资料: to read room by room, and to take along as a file, on WeChat as a text. */
export default function Export() {
  const frame = useFrame()
  const shown = useShown(useExport, {})
  const [open, setOpen] = useState('me')
  const [taken, setTaken] = useState(false)
  const all = shown.loaded.state === 'shown' ? shown.loaded.reply : null
  const take = async () => {
    const text = JSON.stringify(all, null, 2)
    if (HAS_FILES) saveFile(`${words.file}.json`, text)
    setTaken(HAS_FILES || (await copyText(text)))
    toTop() // where it says what became of it
  }
  const { save, copy } = words.acts
  const main = all && (
    <Button kind='main' id='take' words={HAS_FILES ? save : copy} onTap={() => void take()} />
  )
  return (
    <Page
      {...frame}
      title={words.title}
      second={all && <Button {...wayTo('suggest')} words={words.acts.wrong} />}
      main={main}
    >
      {taken && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={HAS_FILES ? words.saved : words.copied} />
        </View>
      )}
      <View>
        {words.howTo}
        {words.wrong}
      </View>
      <Load {...shown}>
        {(all) => (
          <Sections
            sections={exportSections(all)}
            open={open}
            onTap={(id) => setOpen(open === id ? '' : id)}
          />
        )}
      </Load>
    </Page>
  )
}

interface SectionsProps {
  sections: Section[]
  open: string
  onTap: (id: string) => void
}

/** What there is, to be opened one by one; what there is nothing of stands below, in one line. */
function Sections({ sections, open, onTap }: SectionsProps) {
  const empty = sections.filter(({ facts }) => facts.length === 0)
  return (
    <>
      {sections
        .filter(({ facts }) => facts.length > 0)
        .map(({ id, title, facts }) => (
          <View key={id}>
            <Button
              id={`section-${id}`}
              words={id === 'me' ? title : words.count(title, facts.length)}
              pressed={open === id}
              onTap={() => onTap(id)}
            />
            {open === id &&
              facts.map(({ label, answer, detail }, nth) => (
                <Row key={nth} label={label} detail={detail}>
                  {answer}
                </Row>
              ))}
          </View>
        ))}
      {empty.length > 0 && (
        <View>
          <Row label={words.nothing} long>
            {empty.map(({ title }) => title).join('、')}
          </Row>
        </View>
      )}
    </>
  )
}
