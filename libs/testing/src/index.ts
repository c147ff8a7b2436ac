export { describeOnEveryDatabase, makeTestDatabase, type OpenDatabase, type TestDatabase } from './databases';
export { FixedClock } from './fixed-clock';
export { createDatabase, freePort, type PostgresServer, startPostgres } from './postgres';
