module.exports = require('../../../tests/config/jest.database.cjs')(__dirname);
