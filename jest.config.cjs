/** One transform for all: jest compiles, `npm run types` checks. */
const transform = {
  '^.+\\.tsx?$': [
    'ts-jest',
    {
      diagnostics: false,
      tsconfig: {
        target: 'ES2022',
        module: 'CommonJS',
        moduleResolution: 'Node10',
        esModuleInterop: true,
        isolatedModules: true,
        resolveJsonModule: true,
        jsx: 'react-jsx',
      },
    },
  ],
};

// The compiled copies of the plugins' package.json would stand beside the originals under the same names.
const modulePathIgnorePatterns = [
  '<rootDir>/dist',
  '<rootDir>/.strapi',
  '<rootDir>/.cache',
  '<rootDir>/.pack',
];

const common = { transform, modulePathIgnorePatterns, testEnvironment: 'node' };

const newsroomEnvironment = '<rootDir>/tests/support/jest-newsroom-environment.ts';

/** None of these may change a result of the rules about time. */
const zones = ['UTC', 'Europe/Kyiv', 'America/New_York', 'Europe/London'].map((timeZone) => ({
  ...common,
  displayName: timeZone,
  testMatch: [
    '<rootDir>/src/plugins/newsroom/domain/*@(time|clock|zone|day|rights|cursor)*.test.ts',
  ],
  testEnvironment: '<rootDir>/tests/support/jest-zone-environment.ts',
  testEnvironmentOptions: { timeZone },
}));

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/jest-sequencer.cjs',
  // Each booted Strapi leaves some 190 MB behind in its worker.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,config,database}/**/*.test.ts'],
    },
    ...zones,
    {
      ...common,
      displayName: 'integration',
      testEnvironment: newsroomEnvironment,
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/jest-setup.ts',
      globalTeardown: '<rootDir>/tests/support/jest-teardown.ts',
    },
    {
      ...common,
      // The files that the suites are made of, each by itself.
      displayName: 'specs',
      testEnvironment: newsroomEnvironment,
      testMatch: ['<rootDir>/tests/integration/**/*.{spec,test}.ts'],
      testPathIgnorePatterns: ['/tests/integration/suites/'],
      globalSetup: '<rootDir>/tests/support/jest-setup.ts',
      globalTeardown: '<rootDir>/tests/support/jest-teardown.ts',
    },
    {
      ...common,
      displayName: 'smoke',
      testMatch: ['<rootDir>/tests/smoke/**/*.test.ts'],
    },
    {
      ...common,
      // The packages for npm, in projects of their own.
      displayName: 'pack',
      testMatch: ['<rootDir>/tests/pack/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/jest-pack-setup.ts',
      globalTeardown: '<rootDir>/tests/support/jest-pack-teardown.ts',
    },
    {
      ...common,
      displayName: 'chaos',
      testMatch: ['<rootDir>/tests/chaos/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.e2e.ts'],
      testEnvironment: '<rootDir>/tests/support/jest-story-environment.ts',
      globalSetup: '<rootDir>/tests/support/jest-e2e-setup.ts',
      globalTeardown: '<rootDir>/tests/support/jest-e2e-teardown.ts',
    },
  ],
};
