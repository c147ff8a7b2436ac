module.exports = require('../config/jest.database.cjs')(__dirname, { testTimeout: 120_000 });
