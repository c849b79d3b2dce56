import * as z from 'zod'

/** A part of a name: `longestStreak` has `longest` and `streak`. */
const partsOf = (name: string) => name.split(/(?=[A-Z])|[_\-\s]/).map((part) => part.toLowerCase())

/** What is earned or won, and in which order people are put by it. */
const EARNED =
  /^(scores?|points?|credits?|ranks?|ranking|ranked|leaderboards?|top|streaks?|levels?|badges?|medals?|stars?|ratings?|grades?|percent|percentage|ratio|rate|sort|order|orderby)$/
/** Where somebody is or was. */
const WHERE =
  /^(latitude|longitude|lat|lng|lon|location|locations|coordinates?|gps|geo|geometry|distance|altitude|position|positions|track|tracks|beacon|wifi|ip)$/

export const isEarned = (name: string): boolean => partsOf(name).some((part) => EARNED.test(part))
export const isWhere = (name: string): boolean => partsOf(name).some((part) => WHERE.test(part))

/** Says of an item of a list that it is of somebody, or of a branch or another body. */
const OF_SOMEBODY =
  /^(name|names|branch|branchId|branches|community|communityId|organiser|recordId|memberId|elderId|writer|actor|subject|from|to)$/

/** Quantities of what somebody did, wherever they stand. */
const DONE = /^(minutes|hours|times|served|attended|attendance|came|held|present|absent|visits)$/

interface Node {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Node>
  items?: Node
  additionalProperties?: Node | boolean
  anyOf?: Node[]
  oneOf?: Node[]
  allOf?: Node[]
}

export interface Field {
  /** `visit.list.items[].name`, or of a request `visit.list(branchId)`. */
  path: string
  name: string
  isNumber: boolean
  values: unknown[]
  /** The fields of the item of a list it is in, at any depth. */
  among: string[]
}

const alternatives = (node: Node): Node[] => [
  node,
  ...[node.anyOf, node.oneOf, node.allOf].flatMap((some) => (some ?? []).flatMap(alternatives)),
]

/** Every field a schema has, however deep. */
export function fieldsOf(schema: z.ZodType, root: string, io: 'input' | 'output'): Field[] {
  const walk = (node: Node, path: string, among: string[]): Field[] =>
    alternatives(node).flatMap((one) => {
      const items = one.items ? walkItems(one.items, `${path}[]`, among) : []
      const inner = Object.entries(one.properties ?? {}).flatMap(([name, field]) => {
        const kinds = alternatives(field)
        const at = `${path}.${name}`
        return [
          {
            ...{ path: at, name, among },
            isNumber: kinds.some(({ type }) =>
              [type].flat().some((kind) => kind === 'integer' || kind === 'number'),
            ),
            values: kinds.flatMap(({ enum: values = [], const: value }) =>
              value === undefined ? values : [...values, value],
            ),
          },
          ...walk(field, at, among),
        ]
      })
      return [...items, ...inner]
    })
  const walkItems = (item: Node, path: string, among: string[]) => {
    const own = alternatives(item).flatMap(({ properties }) => Object.keys(properties ?? {}))
    return walk(item, path, [...among, ...own])
  }
  return walk(z.toJSONSchema(schema, { io }) as Node, root, [])
}

/** A number that stands beside somebody in a list, or tells how much was done: it needs a reason. */
export const needsReason = ({ isNumber, name, among }: Field): boolean =>
  isNumber && (DONE.test(name) || among.some((other) => OF_SOMEBODY.test(other)))
