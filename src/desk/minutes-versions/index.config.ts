import { pageConfig } from '@/routes'

export default pageConfig('deskMinutesVersions')
