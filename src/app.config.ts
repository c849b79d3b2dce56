import { pages, subPackages } from './packages'
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
  // Tencent's 微信同声传译: reads aloud and listens where no recording is. A verified account adds it.
  ...(SPEECH_PLUGIN && {
    plugins: { WechatSI: { version: '0.3.5', provider: 'wx069ba97219f66d99' } },
  }),
  ...(process.env.TARO_ENV === 'h5' && { animation: false }), // pages change without moving
})
