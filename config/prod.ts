import type { UserConfigExport } from '@tarojs/cli'

export default { enableSourceMap: false } satisfies UserConfigExport<'webpack5'>
