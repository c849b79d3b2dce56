import type { WholeCase } from '@/client/caseFile'
import { wayTo } from '@/client/entries'
import { Button } from '@/components/Button'
import { bothAgree, isOpenCase, mayTakeBack } from '@/domain/caseFile'
import { communityStrings } from '@/communityStrings'

const { acts } = communityStrings.case

export type Doing = 'answer' | 'extend' | 'note' | 'take'

interface WaysOf {
  file: WholeCase
  busy: string | undefined
  onDo: (doing: Doing) => void
  onDecide: (agreed: boolean) => void
}

/** The one main act and the second one, by what somebody is to a case and where it stands. */
export function waysOf({ file, busy, onDo, onDecide }: WaysOf) {
  const { caseId, kind, state, mine, yeses } = file
  const list = <Button kind='main' {...wayTo('cases', { kind })} words={acts.list} />
  const does = (doing: Doing, kind?: 'main') => (
    <Button id={doing} words={acts[doing]} {...(kind && { kind })} onTap={() => onDo(doing)} />
  )
  if (!isOpenCase(state)) return { main: list }
  if (mine.helper && state === 'assigned')
    return {
      second: (
        <Button id='decline' words={acts.decline} reason={busy} onTap={() => onDecide(false)} />
      ),
      main: (
        <Button
          kind='main'
          id='agree'
          words={acts.agree}
          reason={busy}
          onTap={() => onDecide(true)}
        />
      ),
    }
  const agreed = kind === 'legal' || bothAgree(yeses)
  if (mine.head || mine.helper) {
    if (!agreed) return { second: does('answer'), main: does('note', 'main') }
    if (state !== 'inHand' && mine.head)
      return {
        second: does('answer'),
        main: <Button kind='main' {...wayTo('deskAssign', { caseId })} words={acts.assign} />,
      }
    return {
      second: kind === 'mediation' && does('extend'),
      main: does('answer', 'main'),
    }
  }
  const take = mayTakeBack(file) && (
    <Button id='take' icon='leave' words={acts.take} onTap={() => onDo('take')} />
  )
  return file.ofCommunity && !agreed
    ? { second: take, main: does('note', 'main') }
    : { second: take, main: list }
}
