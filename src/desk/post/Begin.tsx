import { wayTo } from '@/client/entries'
import { postOf, TEMPLATES, type Post } from '@/client/posting'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPost

interface BeginProps {
  frame: PageProps
  onBegin: (post: Post) => void
}

/** What is to be held: one of the kinds a branch knows, or an earlier one again. */
export function Begin({ frame, onBegin }: BeginProps) {
  return (
    <Page {...frame} title={words.title}>
      {TEMPLATES.map((template) => (
        <Choice
          key={template}
          id={`template-${template}`}
          kind='one'
          words={deskStrings.templates[template].name}
          checked={false}
          onTap={() => onBegin(postOf(template))}
        />
      ))}
      <Button {...wayTo('deskActivities')} icon='list' words={words.earlier} />
    </Page>
  )
}
