// What the tests hold against the contract, the schema and each other. Nothing that is shipped imports it.
export { AppModule, SCHEMAS } from './app.module';
export { connect, databaseAddress, openDatabase } from './database';
export { createServer, listen } from './start-server';
