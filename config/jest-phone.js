const path = require('node:path')
const defineJestConfig = require('@tarojs/test-utils-react/dist/jest.js').default

const router = path.dirname(require.resolve('@tarojs/router/package.json'))

const config = defineJestConfig({
  displayName: 'phone',
  bail: 0,
  // As in jest-node: both cores.
  maxWorkers: '100%',
  testTimeout: 30_000,
  rootDir: path.resolve(__dirname, '..'),
  testMatch: ['<rootDir>/tests/{components,client,pages,community,party-day,desk}/**/*.test.tsx'],
  // swiper, inside Taro's components, comes as .mjs
  transform: {
    '^.+\\.m?[jt]sx?$': require.resolve('@tarojs/test-utils-react/dist/jest/babel-transformer.js'),
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json', 'jsx', 'mjs'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/src/$1',
    '\\.s?css$': '<rootDir>/tests/support/empty.js',
    // The router's CommonJS build expects the names of this ES module on the module itself.
    '^query-string$': '<rootDir>/node_modules/query-string/base.js',
    // Its ES modules import each other in a circle, which CommonJS does not survive.
    '^@tarojs/router$': path.join(router, 'dist/index.cjs.js'),
  },
})
config.setupFiles.push('<rootDir>/tests/support/taro-env.js')

module.exports = config
