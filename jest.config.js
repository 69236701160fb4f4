/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // A slow machine is no reason to fail: nothing here is timed (`npm run bench` is).
  testTimeout: 600_000,
  // Left to itself, jest leaves one core alone: of two, that is half.
  maxWorkers: '100%',
  testMatch: ['**/*.test.ts'],
  moduleNameMapper: { '^dealerguard/(constructs|guard)$': '<rootDir>/lib/$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
};
