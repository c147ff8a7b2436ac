import { type JobResult, JobRunner, LiveEvents } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DUTY_TURN, DutyBook } from './duty-book';

/** Tells open consoles when the rota hands the duty on, and whoever listens whose it is by then. */
@Injectable()
export class DutyClock {
  constructor(
    private readonly duty: DutyBook,
    private readonly live: LiveEvents,
    runner: JobRunner,
  ) {
    runner.register({ kind: DUTY_TURN, atOnce: 1, handle: () => this.turn() });
  }

  private async turn(): Promise<JobResult> {
    let again: number | null = null;
    await this.duty.change(null, async (manager, { officer }) => {
      await this.live.publish(manager, 'duty', officer?.id ?? 'nobody', 'changed');
      again = await this.duty.nextTurn(manager);
    });
    return again === null ? undefined : { again };
  }
}
