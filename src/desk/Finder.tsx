import { Finder as AnyFinder, type FinderProps } from '../community/Finder'
import { deskStrings } from '@/deskStrings'

/** A list at the desk that some words of a name make shorter; its entries are `found-0`, `found-1`, … */
export const Finder = <Filter extends object, Item>(
  props: Omit<FinderProps<Filter, Item>, 'act' | 'id'>,
) => <AnyFinder {...props} act={deskStrings.desk.acts.find} />
