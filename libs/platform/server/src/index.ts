import { MakeAudit1763701500000 } from './audit/1763701500000-make-audit';
import { AuditTable } from './audit/audit.table';
import { MakeJobs1763700000000 } from './jobs/1763700000000-make-jobs';
import { JobTable } from './jobs/job.table';
import { NoteKey1763701400000 } from './keys/1763701400000-note-key';
import { KeyTable } from './keys/key.table';
import { MakeLiveEvents1763700500000 } from './live/1763700500000-make-live-events';
import { LiveEventTable } from './live/live-event.table';

/** The platform's own tables. */

export const platformSchema = {
  tables: [JobTable, LiveEventTable, KeyTable, AuditTable],
  migrations: [MakeJobs1763700000000, MakeLiveEvents1763700500000, NoteKey1763701400000, MakeAudit1763701500000],
};

export { type Actor, ACTORS, type Actors, type Caller } from './actors/actors';
export { PublicAddress } from './address/public-address';
export { type AuditEntry, type AuditNote, type AuditReference, GREENROOM, UNKNOWN, VISITOR } from './audit/audit-chain';
export { AuditNames, type NamesById, type NamesOfKind } from './audit/audit-names';
export { type AuditFilter, type AuditPage, AuditTrail, type AuditVerdict } from './audit/audit-trail';
export { describeProblem } from './config/describe-problem';
export { readSender, type Sender } from './config/mail-settings';
export { describeSettings, readSettings, type Settings, SETTINGS, SettingsError } from './config/settings';
export { AddressGuard, AddressRefused } from './fetch/address-guard';
export { type FetchLimits } from './fetch/fetch-limits';
export {
  type AddressRefusalCode,
  type Fetched,
  type FetchFailed,
  type FetchFailureCode,
  type FetchOutcome,
  type FetchRefused,
  type FetchRequest,
  type Gone,
  type Unchanged,
} from './fetch/fetch-outcome';
export { type FetcherOptions, GuardedFetcher } from './fetch/guarded-fetcher';
export { type Resolve, type ResolvedAddress } from './fetch/guarded-lookup';
export { HostGate, type Sleep } from './fetch/host-gate';
export { correlate, harden } from './http/correlate';
export { DOORKEEPER, type Doorkeeper } from './http/doorkeeper.port';
export { Acting, ENDPOINT, Handles, Input } from './http/endpoint.decorator';
export { type Issue, Refused } from './http/refused';
export { mustBeCurrent } from './http/version-check';
export { newId } from './ids';
export { DomainEvents } from './jobs/domain-events';
export { type ClaimedJob, JobQueue } from './jobs/job-queue';
export { type JobHandler, type JobResult, JobRunner } from './jobs/job-runner';
export { type ForgetLater, Retention } from './jobs/retention';
export { readKeyFile } from './keys/key-file';
export { KeyError, KeyRing } from './keys/key-ring';
export { ListError, type ListLine, readCsv, TOO_LONG } from './lists/read-csv';
export { openKeyRing, readFingerprint } from './keys/open-key-ring';
export { EVENTS_KEPT, type LiveEvent, LiveEvents } from './live/live-events';
export { createLogger, type Logger, NestLogger } from './logging/logger';
export { PersonalData, type PersonalDataKeeper } from './personal-data/personal-data';
export { PlatformModule, type PlatformOptions } from './platform.module';
export { threadFile } from './threads/thread-file';
export { type JobEnd, type JobLoss, type PoolLimits, WorkerPool } from './threads/worker-pool';
export { systemClock } from './system-clock';
export { CLOCK, LOGGER, SETTINGS_TOKEN } from './tokens';
