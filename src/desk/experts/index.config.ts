import { pageConfig } from '@/routes'

export default pageConfig('deskExperts')
