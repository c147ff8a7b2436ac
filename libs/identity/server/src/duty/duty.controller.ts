import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Actor, Handles, Input } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { type Duty, DutyBook } from './duty-book';

@Controller()
export class DutyController {
  constructor(private readonly duty: DutyBook) {}

  @Handles(catalogue.readDuty)
  async read(): Promise<Answer<typeof catalogue.readDuty>> {
    return view(await this.duty.read());
  }

  @Handles(catalogue.takeDuty)
  async take(
    @Input() { body }: Checked<typeof catalogue.takeDuty>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.takeDuty>> {
    return view(await (body.isMine ? this.duty.take(actor) : this.duty.layDown(actor)));
  }
}

function view({ since, until, next, ...duty }: Duty): Answer<typeof catalogue.readDuty> {
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
  return {
    ...duty,
    since: iso(since),
    until: iso(until),
    next: next && { officer: next.officer, from: iso(next.from)!, to: iso(next.to)! },
  };
}
