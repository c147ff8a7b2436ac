/** Beside the PostgreSQL: an empty folder in which whoever first wants a demo furnishes one for the whole run. */
const { mkdtemp, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const path = require('node:path');
const startPostgres = require('./postgres.global-setup.cjs');

module.exports = async () => {
  await startPostgres();
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-demo-'));
  process.env.FURNISHED_DEMO = folder;
  globalThis.removeFurnishedDemo = () => rm(folder, { recursive: true, force: true });
};
