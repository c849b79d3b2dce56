const { rootDir, moduleNameMapper, transform } = require('./jest-node')

/** Journeys and elder checks in Chromium, on the browser build and the real server. */
module.exports = {
  displayName: 'browser',
  rootDir,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/browser/*.test.ts'],
  globalSetup: '<rootDir>/tests/browser/buildMissing.ts',
  testTimeout: 60_000,
  moduleNameMapper,
  transform,
}
