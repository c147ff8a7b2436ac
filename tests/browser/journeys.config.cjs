const all = require('./jest.config.cjs');
const journeys = require('./journeys.cjs');

module.exports = { ...all, testMatch: journeys.map((name) => `**/${name}.spec.ts`) };
