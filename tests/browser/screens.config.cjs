const all = require('./jest.config.cjs');
const journeys = require('./journeys.cjs');

/** Every spec that is no journey, so that a new one is run somewhere whatever its name. */
module.exports = { ...all, testPathIgnorePatterns: journeys.map((name) => `/browser/${name}\\.spec\\.ts$`) };
