module.exports = require('../config/jest.database.cjs')(__dirname, {
  globalSetup: require.resolve('../config/demo.global-setup.cjs'),
  globalTeardown: require.resolve('../config/demo.global-teardown.cjs'),
  testTimeout: 180_000,
  setupFilesAfterEnv: [require.resolve('./try-again.setup.cjs')],
  reporters: ['default', require.resolve('./tried-again.reporter.cjs')],
});
