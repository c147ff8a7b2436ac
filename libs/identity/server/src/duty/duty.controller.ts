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

function view({ officer, since }: Duty): Answer<typeof catalogue.readDuty> {
  return { officer, since: since === null ? null : new Date(since).toISOString() };
}
