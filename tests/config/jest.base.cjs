/**
 * One Jest configuration for every project: TypeScript through swc (decorator metadata on, as TypeORM and Nest need),
 * the workspace's path aliases read from tsconfig.json so that there is one list of them.
 */
const path = require('node:path');
const { compilerOptions } = require('../../tsconfig.json');

const root = path.resolve(__dirname, '../..');
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, path.join(root, file)]),
);

module.exports = (projectDirectory, overrides = {}) => ({
  rootDir: projectDirectory,
  displayName: path.relative(root, projectDirectory),
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  passWithNoTests: false,
  moduleNameMapper: {
    ...moduleNameMapper,
    '^fast-check$': path.join(__dirname, 'fast-check.cjs'),
    '^fast-check/itself$': require.resolve('fast-check'),
  },
  setupFiles: [path.join(__dirname, 'jest.setup.cjs')],
  cacheDirectory: path.join(root, 'tmp/jest'),
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  ...overrides,
});
