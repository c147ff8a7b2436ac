/**
 * fast-check as every suite gets it. Under CI its draws are the same each time, so that a change is not refused for what
 * was there before it; on a developer's machine each run draws anew, and prints the seed of what it finds.
 */
const fc = require('fast-check/itself');

if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_301 });
module.exports = fc;
