const { testTimeout, moduleNameMapper } = require('../jest.config.js');

// The tests of the parts that import cdktf, in the copy that imports cdktn (tools/test-cdktn.mjs).
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tree/test'],
  testTimeout,
  testMatch: ['**/*.test.ts'],
  moduleNameMapper: Object.fromEntries(
    Object.entries(moduleNameMapper).map(([name, path]) => [name, path.replace('<rootDir>', '<rootDir>/tree')]),
  ),
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tree/test/tsconfig.json' }] },
};
