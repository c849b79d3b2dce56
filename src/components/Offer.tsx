import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './Button'
import { StatusWords, type StatusWordsProps } from './StatusWords'

interface OfferProps {
  id: string
  words: string
  /** What came of the tap; it stays. */
  said?: StatusWordsProps | undefined
  /** It is taken: nothing is left to tap. */
  done: boolean
  onTap: () => void
}

/** Something one may have on top: nothing depends on it. */
export function Offer({ said, done, ...button }: OfferProps) {
  return (
    <>
      {said && (
        <View {...aria('status')}>
          <StatusWords {...said} />
        </View>
      )}
      {!done && <Button {...button} icon='bell' />}
    </>
  )
}
