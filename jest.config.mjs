export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup.mjs',
  reporters: ['default', '<rootDir>/test/reporter.mjs'],
  globals: { __VERSION__: 'test' },
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Some of the laptop's libraries come as ES modules only: they go through the same transform.
  transformIgnorePatterns: ['/node_modules/(?!(@cj-tech-master|@noble)/)'],
  // Generous: a machine that is busy with something else is slow, not wrong.
  testTimeout: 240_000,
  // Left to itself jest keeps a core free, which on two cores is half of them.
  maxWorkers: 2,
};
