import { strings } from '@/strings'
import { useActing } from './acting'
import { wayTo } from './entries'
import { readUncounted, useOutbox, type Uncounted } from './outbox'
import { usePractising } from './practice'

const { kinds, acts, sure, waiting: waits, uncounted: tooLate } = strings.outbox

function wayThere({ activityId, articleId, rollOf }: Uncounted['about'], at: number) {
  const id = `see-${at}`
  if (rollOf !== undefined)
    return [{ ...wayTo('deskRollCall', { activityId: rollOf }), id, words: acts.roll }]
  if (activityId !== undefined)
    return [{ ...wayTo('activity', { activityId }), id, words: acts.activity }]
  return articleId === undefined
    ? []
    : [{ ...wayTo('article', { articleId }), id, words: acts.article }]
}

/** Whose yes ended; what did not count, until it is read; then what waits for the network. At one activity: of that one. */
export function useNotices(activityId?: string) {
  const practising = usePractising()
  const { waiting, uncounted } = useOutbox()
  const ended = useActing((acting) => acting.ended)
  if (practising) return []
  const here = uncounted.filter(
    ({ about }) => activityId === undefined || about.activityId === activityId,
  )
  // That messages were seen is nobody's errand.
  const told = waiting.filter(({ name, lost }) => lost && name !== 'message.markRead')
  return [
    ...(ended
      ? [
          {
            what: strings.acting.ended(strings.kin.elder[ended.calls]),
            lines: [strings.acting.yourself],
            acts: [
              {
                id: 'readEnded',
                words: acts.read,
                onTap: () => useActing.setState({ ended: null }),
              },
            ],
          },
        ]
      : []),
    ...here.map(({ id, name, about, problem }, at) => ({
      what: tooLate,
      lines: [kinds[name](about.title), problem.what, problem.todo],
      acts: [
        ...(activityId === undefined ? wayThere(about, at) : []),
        { id: `read-${at}`, words: acts.read, onTap: () => readUncounted(id) },
      ],
    })),
    ...(activityId === undefined && told.length > 0
      ? [
          {
            what: waits(told.length),
            lines: [...told.map(({ name, about }) => kinds[name](about.title)), sure],
            acts: [],
          },
        ]
      : []),
  ]
}
