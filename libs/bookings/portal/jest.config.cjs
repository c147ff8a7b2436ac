module.exports = require('../../../tests/config/jest.base.cjs')(__dirname);
