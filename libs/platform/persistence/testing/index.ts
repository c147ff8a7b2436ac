export { describeOnEveryDatabase, makeTestDatabase, type OpenDatabase, type TestDatabase } from './databases';
