import { MakeJobs1763700000000 } from './jobs/1763700000000-make-jobs';
import { JobTable } from './jobs/job.table';

/** The platform's own tables. */
export const platformSchema = { tables: [JobTable], migrations: [MakeJobs1763700000000] };

export { describeProblem } from './config/describe-problem';
export { describeSettings, readSettings, type Settings, SETTINGS, SettingsError } from './config/settings';
export { correlate, harden } from './http/correlate';
export { ENDPOINT, Handles, Input } from './http/endpoint.decorator';
export { type Issue, Refused } from './http/refused';
export { newId } from './ids';
export { DomainEvents } from './jobs/domain-events';
export { type ClaimedJob, JobQueue } from './jobs/job-queue';
export { type JobHandler, type JobResult, JobRunner } from './jobs/job-runner';
export { createLogger, type Logger, NestLogger } from './logging/logger';
export { PlatformModule, type PlatformOptions } from './platform.module';
export { systemClock } from './system-clock';
export { CLOCK, LOGGER, SETTINGS_TOKEN } from './tokens';
