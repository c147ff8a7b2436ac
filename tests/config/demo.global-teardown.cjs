const stopPostgres = require('./postgres.global-teardown.cjs');

module.exports = async () => {
  await globalThis.removeFurnishedDemo?.();
  await stopPostgres();
};
