/** Server, rules, client stores and journeys: plain Node, a real database each. */
module.exports = {
  displayName: 'node',
  rootDir: '..',
  testEnvironment: 'node',
  // Left to itself it keeps one core free, and there are two.
  maxWorkers: '100%',
  // Every file makes a database of its own; on a busy disk that takes longer than Jest's five seconds.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/tests/{domain,contract,client,server,journeys}/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/prepareDatabase.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/eachFile.ts'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  transform: {
    '\\.[jt]s$': [
      'babel-jest',
      {
        configFile: false,
        presets: [
          [
            require.resolve('@babel/preset-env'),
            // What comes as a module only is fetched by import().
            { targets: { node: 'current' }, exclude: ['transform-dynamic-import'] },
          ],
          require.resolve('@babel/preset-typescript'),
        ],
      },
    ],
  },
}
