import { useRegistering, type RegisterField } from '@/client/claim'
import { dictation } from '@/client/dictation'
import { Field } from '@/components/Field'
import { deskStrings } from '@/deskStrings'

const { fields } = deskStrings.deskRegister

const tidyYear = (text: string) => text.normalize('NFKC').replace(/\D/g, '')
const tidyWord = (text: string) => text.replace(/[\s，。]/g, '')

/** The longest text of each, and what of it is left out. */
const KINDS: Record<RegisterField, { longest: number; tidy: (text: string) => string }> = {
  name: { longest: 20, tidy: tidyWord },
  birthYear: { longest: 4, tidy: tidyYear },
  joinedPartyYear: { longest: 4, tidy: tidyYear },
  phone: { longest: 20, tidy: (text) => text },
  community: { longest: 40, tidy: tidyWord },
}

/** What is asked at the desk; the last three may be left out. */
export function Fields() {
  const form = useRegistering()
  return (Object.keys(KINDS) as RegisterField[]).map((name) => (
    <Field
      key={name}
      id={name}
      label={fields[name]}
      value={form[name]}
      longest={KINDS[name].longest}
      dictate={dictation()}
      onChange={(text) => form.change({ [name]: KINDS[name].tidy(text) })}
      onDone={() => undefined}
    />
  ))
}
