/** Of fewer one would know who they are. */
const LEAST_SHOWN = 5

/** 12位, 少于5位, 没有: how many people there are in a group, without telling who. */
export function peopleWords(people: number): string {
  if (people === 0) return '没有'
  return people < LEAST_SHOWN ? `少于${LEAST_SHOWN}位` : `${people}位`
}
