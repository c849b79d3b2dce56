import { View } from '@tarojs/components'
import type { Skill } from '@/domain/registration'
import './SkillPicture.scss'

/** What somebody likes doing as a line drawing; beside its word, which says the same. */
export const SkillPicture = ({ skill }: { skill: Skill }) => (
  <View className={`icon icon-big skill-${skill}`} aria-hidden='true' />
)
