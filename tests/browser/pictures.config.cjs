/** `npm run pictures`: not a test, but run as one, for it needs the same aliases and the same browser. */
const base = require('../config/jest.base.cjs');

module.exports = base(__dirname, { testMatch: ['**/pictures.ts'], testTimeout: 600_000 });
