import type { UserConfigExport } from '@tarojs/cli'

const target = 'http://localhost:8080'

export default {
  h5: {
    devServer: {
      port: 10086,
      open: false,
      hot: false,
      proxy: ['/api', '/pictures', '/uploads', '/healthz'].map((path) => ({
        context: [path],
        target,
      })),
    },
  },
} satisfies UserConfigExport<'webpack5'>
