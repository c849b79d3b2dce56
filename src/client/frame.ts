import { useDidShow } from '@tarojs/taro'
import { create } from 'zustand'
import { strings } from '@/strings'
import { actFor, useActing } from './acting'
import { LETTER_SIZES, useLetters } from './letters'
import { endShape, goBack, goHome, phone, whenUnopened } from './platform'
import { endPractice, usePractising } from './practice'
import { useSession } from './session'
import { problemOf } from './words'

const { banner, acts } = strings.practice
const { what, todo } = problemOf('unreachable')
const { again: reopen } = strings.problem.acts

/** The page that was tapped and whose code did not come: how to try again. */
const useUnopened = create<{ again: (() => void) | null }>()(() => ({ again: null }))
whenUnopened((again) => useUnopened.setState({ again }))

/** Whatever page it was: the pretend world is gone, and home shows the real one. */
function leavePractice(): void {
  endPractice()
  void goHome()
}

/** What every page hands to `Page`: the letters in force, the ways out, and the person to call. */
export function useFrame() {
  const { rootPx, size, cycle, follow } = useLetters()
  const contact = useSession((session) => session.contact)
  const practising = usePractising()
  const { again } = useUnopened()
  const elder = useActing((acting) => acting.elder)
  useDidShow(follow)
  useDidShow(endShape)
  return {
    letterScale: rootPx / LETTER_SIZES.standard.px,
    letterName: LETTER_SIZES[size].words,
    onBack: () => void goBack(),
    onHome: () => void goHome(),
    // Nobody to call is known only before the first answer ever; home says so and asks again.
    onCall: () => void (contact ? phone(contact.phone) : goHome()),
    onLetters: cycle,
    ...(again && {
      unopened: { what, lines: [todo], acts: [{ id: 'reopen', words: reopen, onTap: again }] },
    }),
    ...(elder && {
      banner: {
        words: strings.acting.banner(strings.kin.elder[elder.calls], elder.name),
        act: strings.acting.acts.self,
        onTap: () => actFor(null),
      },
    }),
    ...(practising && { banner: { words: banner, act: acts.leave, onTap: leavePractice } }),
  }
}
