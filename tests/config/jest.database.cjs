/** The configuration of projects whose specs need a real PostgreSQL beside SQLite. */
const path = require('node:path');
const base = require('./jest.base.cjs');

module.exports = (projectDirectory, overrides = {}) =>
  base(projectDirectory, {
    globalSetup: path.join(__dirname, 'postgres.global-setup.cjs'),
    globalTeardown: path.join(__dirname, 'postgres.global-teardown.cjs'),
    testTimeout: 60_000,
    ...overrides,
  });
