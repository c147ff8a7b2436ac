import type { Clock } from '@greenroom/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { PublicAddress } from './address/public-address';
import { AuditNames } from './audit/audit-names';
import { AuditTrail } from './audit/audit-trail';
import type { Settings } from './config/settings';
import { HealthController } from './health/health.controller';
import { OpenApiController } from './health/openapi.controller';
import { ContractInterceptor } from './http/contract.interceptor';
import { LastRequests } from './http/last-requests';
import { PermissionGuard } from './http/permission.guard';
import { ProblemFilter } from './http/problem.filter';
import { DomainEvents } from './jobs/domain-events';
import { JobQueue } from './jobs/job-queue';
import { JobRunner } from './jobs/job-runner';
import { Retention } from './jobs/retention';
import { KeyRing } from './keys/key-ring';
import { LiveController } from './live/live.controller';
import { LiveEvents } from './live/live-events';
import { LiveTail } from './live/live-tail';
import type { Logger } from './logging/logger';
import { AuditedDeeds } from './personal-data/audited-deeds';
import { PersonalData } from './personal-data/personal-data';
import { CLOCK, LOGGER, SETTINGS_TOKEN } from './tokens';

export interface PlatformOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly keys: KeyRing;
}

/**
 * What every context stands on: settings, clock, log, the contract at the edge, background work. Who is behind a
 * request it asks through `DOORKEEPER` and `ACTORS`, which a global module has to provide.
 */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ settings, clock, logger, keys }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController, OpenApiController, LiveController],
      providers: [
        { provide: SETTINGS_TOKEN, useValue: settings },
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useValue: logger },
        { provide: KeyRing, useValue: keys },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
        JobQueue,
        JobRunner,
        Retention,
        DomainEvents,
        LiveEvents,
        LiveTail,
        LastRequests,
        AuditNames,
        AuditTrail,
        PublicAddress,
        PersonalData,
        AuditedDeeds,
      ],
      exports: [
        SETTINGS_TOKEN,
        CLOCK,
        LOGGER,
        KeyRing,
        JobQueue,
        JobRunner,
        Retention,
        DomainEvents,
        LiveEvents,
        AuditNames,
        AuditTrail,
        PublicAddress,
        PersonalData,
      ],
    };
  }
}
