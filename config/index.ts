import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { isForHome, shared } from './chunks'
import dev from './dev'
import prod from './prod'
import PreloadPlugin from './preload-plugin'
import ServiceWorkerPlugin from './service-worker-plugin'

// Lengths keep the unit they are written in: px for gaps, borders and radii stays still, rem for
// letters, icons and control heights follows the person's letter size.
const postcss = { pxtransform: { enable: false } }

// Ships syntax that old phones cannot read; only src and Taro's own packages are transpiled unasked.
const compile = { include: [(file: string) => /node_modules\/(uqr|zustand)\//.test(file)] }

// A Chinese character as it is takes half the room of its escape.
const terser = { enable: true, config: { output: { ascii_only: false } } }

// By itself it keeps one core free, which of two is half.
const onEveryCore = {
  parallel: availableParallelism(),
  terserOptions: { format: { comments: false } },
}

// Pieces style their own classes only; Tap and Icon, which others add to, come before their users.
const ignoreOrder = true

export default defineConfig<'webpack5'>((merge) =>
  merge(
    {},
    {
      projectName: 'yinling-e-home',
      framework: 'react',
      compiler: { type: 'webpack5', prebundle: { enable: false } },
      designWidth: 375,
      deviceRatio: { 375: 2 }, // the H5 runner looks its design width up here even when no px is changed
      sourceRoot: 'src',
      outputRoot: process.env.OUTPUT_ROOT ?? `dist/${process.env.TARO_ENV}`,
      alias: { '@': path.resolve(__dirname, '../src') },
      plugins: [
        '@tarojs/plugin-framework-react',
        path.resolve(__dirname, './attributes-plugin.js'),
      ],
      defineConstants: {
        API_URL: JSON.stringify(process.env.TARO_APP_API_URL ?? ''),
        SPEECH_PLUGIN: JSON.stringify(process.env.TARO_APP_SPEECH_PLUGIN === '1'),
      },
      mini: {
        optimizeMainPackage: { enable: true },
        terser,
        miniCssExtractPluginOption: { ignoreOrder },
        postcss,
        compile,
      },
      h5: {
        publicPath: './',
        router: { mode: 'hash' },
        // The server lets browsers keep hashed names for ever.
        output: {
          filename: 'js/[name].[contenthash:8].js',
          chunkFilename: 'js/[name].[contenthash:8].js',
        },
        miniCssExtractPluginOption: {
          ignoreOrder,
          filename: 'css/[name].[contenthash:8].css',
          chunkFilename: 'css/[name].[contenthash:8].css',
        },
        postcss,
        compile,
        webpackChain: (chain: { merge: (more: object) => unknown }) =>
          void chain.merge({
            plugin: {
              preload: { plugin: PreloadPlugin, args: [isForHome] },
              serviceWorker: { plugin: ServiceWorkerPlugin },
            },
            optimization: {
              minimizer: { terserPlugin: { args: [onEveryCore] } },
              splitChunks: {
                cacheGroups: { shared },
              },
            },
          }),
      },
    },
    process.env.NODE_ENV === 'production' ? prod : dev,
  ),
)
