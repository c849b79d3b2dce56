import { Choice } from '@/components/Choice'

interface OneOfProps<Value extends string> {
  /** The ids of the rows are `${id}-${value}`. */
  id: string
  options: { value: Value; words: string; second?: string | undefined }[]
  chosen: Value | null
  onPick: (value: Value) => void
}

/** One of several, a big row each. */
export function OneOf<Value extends string>({ id, options, chosen, onPick }: OneOfProps<Value>) {
  return options.map(({ value, words, second }) => (
    <Choice
      key={value}
      id={`${id}-${value}`}
      kind='one'
      words={words}
      second={second}
      checked={value === chosen}
      onTap={() => onPick(value)}
    />
  ))
}
