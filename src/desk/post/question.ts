import type { ReactNode } from 'react'
import type { Post } from '@/client/posting'
import { deskStrings } from '@/deskStrings'

export type QuestionName = keyof typeof deskStrings.deskPost.questions

export interface Asked {
  post: Post
  /** Keeps an answer and stays. */
  answer: (part: Partial<Post>) => void
  /** Keeps it and leads on. */
  settle: (part: Partial<Post>) => void
}

export interface Question {
  body: ReactNode
  /** Where a tap on an answer does not lead on by itself: why 就用这个 cannot be tapped yet. */
  keep?: { reason?: string | undefined }
}

export type Ask = (asked: Asked) => Question
