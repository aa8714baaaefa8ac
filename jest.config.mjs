export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
    ],
  },
  // Some of the laptop's libraries come as ES modules only: they go through the same transform.
  transformIgnorePatterns: ['/node_modules/(?!(@cj-tech-master)/)'],
  testTimeout: 60_000,
};
