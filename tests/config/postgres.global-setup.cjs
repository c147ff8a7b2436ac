/**
 * Starts one PostgreSQL for a Jest run, unless TEST_POSTGRES_URL names a server to use: its maintenance database, as a
 * user who may create databases. Every suite makes databases of its own there.
 */
const path = require('node:path');

module.exports = async () => {
  if (process.env.TEST_POSTGRES_URL) return;
  const { startPostgres } = require(path.resolve(__dirname, '../../libs/testing/src/postgres.ts'));
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  globalThis.stopPostgresOfThisRun = server.stop;
};
