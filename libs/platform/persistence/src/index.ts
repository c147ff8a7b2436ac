export {
  BytesColumn,
  column,
  CountColumn,
  goesWith,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
  WeightColumn,
} from './columns';
export { type DatabaseAddress, DatabaseUnavailable, openDataSource, type Schema } from './data-source';
export { type Engine, engineOf } from './engine';
export { type PageKey, readPageToken, writePageToken } from './keyset';
export { keepingTriggers } from './keep-triggers';
export { inPieces, oneAtATime } from './lock';
export { hasPendingMigrations, migrate, revertLast } from './migrate';
export { PersistenceModule } from './persistence.module';
export { serialiseSqlite } from './serialised-sqlite';
export { statement } from './statement';
export { afterCommit, Transactions } from './transactions';
