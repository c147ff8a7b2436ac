import { type Answer, catalogue } from '@greenroom/contract';
import { type Clock, MINUTE, SECOND } from '@greenroom/kernel';
import { engineOf } from '@greenroom/platform/persistence';
import { Controller, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Handles } from '../http/endpoint.decorator';
import { JobQueue } from '../jobs/job-queue';
import { CLOCK } from '../tokens';

/** Work that is this long overdue means that nobody does it. */
const OVERDUE = 5 * MINUTE;

@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.health)
  async health(): Promise<Answer<typeof catalogue.health>> {
    const oldestDue = await this.queue.oldestDue();
    return {
      status: oldestDue > OVERDUE ? 'degraded' : 'ok',
      database: engineOf(this.dataSource),
      now: new Date(this.clock.now()).toISOString(),
      jobs: { oldestDueSeconds: Math.round(oldestDue / SECOND) },
    };
  }
}
