import { pages, subPackages } from './routes'
import { strings } from './strings'

export default defineAppConfig({
  pages,
  subPackages,
  window: {
    navigationBarTitleText: strings.home.title,
    navigationBarBackgroundColor: '#FAF6EF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF6EF',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  ...(process.env.TARO_ENV === 'h5' && { animation: false }), // pages change without moving
})
