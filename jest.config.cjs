'use strict';

/**
 * Three projects:
 * - pure: functions alone, in milliseconds
 * - boot: a real Strapi with a real database; `POBRATYM_TEST_DATABASE` is `sqlite` (default) or `postgres`
 * - browser: a real Chromium against a real Strapi with the built admin panel
 *
 * One file alone: `npx jest tests/boot/pairs.test.ts`
 */

const transform = {
  '\\.(ts|mjs)$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    },
  ],
};

const common = {
  rootDir: __dirname,
  roots: ['<rootDir>/tests'],
  transform,
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  // `dist` repeats names of `src`; nothing here is looked up by name.
  haste: { enableSymlinks: false },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/.cache/'],
  injectGlobals: true,
  restoreMocks: true,
};

module.exports = {
  // Strapi takes some 300 MB a process, and the two cores are busy with two.
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: 'pure',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/boot/', '<rootDir>/tests/browser/', '\\.boot\\.test\\.ts$', '\\.browser\\.test\\.ts$'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
    {
      ...common,
      displayName: 'boot',
      testEnvironment: '<rootDir>/tests/support/strapi-environment.ts',
      testMatch: ['<rootDir>/tests/boot/**/*.test.ts', '<rootDir>/tests/**/*.boot.test.ts'],
      globalSetup: '<rootDir>/tests/support/boot-set-up.ts',
      globalTeardown: '<rootDir>/tests/support/boot-tear-down.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: '<rootDir>/tests/support/strapi-environment.ts',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts', '<rootDir>/tests/**/*.browser.test.ts'],
      globalSetup: '<rootDir>/tests/support/browser-set-up.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
  ],
};
