import { pages, subPackages } from './routes'

export default defineAppConfig({
  pages,
  subPackages,
  window: {
    navigationBarTitleText: '银龄e家',
    navigationBarBackgroundColor: '#FAF6EF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF6EF',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  ...(process.env.TARO_ENV === 'h5' && { animation: false }), // pages change without moving
})
