export { FixedClock } from './fixed-clock';
export { createDatabase, freePort, type PostgresServer, startPostgres } from './postgres';
