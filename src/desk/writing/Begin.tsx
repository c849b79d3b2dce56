import { newDraft, TEMPLATES, unsavedDraft, type Draft } from '@/client/writing'
import { useMe } from '@/client/session'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskWriting

interface BeginProps {
  frame: PageProps
  onBegin: (draft: Draft) => void
}

/** What is to be written: one of the kinds a branch knows, or what the server does not have yet. */
export function Begin({ frame, onBegin }: BeginProps) {
  const me = useMe()
  const unsaved = me && unsavedDraft(me)
  return (
    <Page {...frame} title={words.begin}>
      {unsaved && (
        <Button id='goOn' icon='news' words={words.goOn} onTap={() => onBegin(unsaved)} />
      )}
      <OfOwnBranch>
        {({ branchId }) =>
          TEMPLATES.map((template) => (
            <Choice
              key={template}
              id={`template-${template}`}
              kind='one'
              words={deskStrings.articleTemplates[template].name}
              checked={false}
              onTap={() => onBegin(newDraft(branchId, template))}
            />
          ))
        }
      </OfOwnBranch>
    </Page>
  )
}
