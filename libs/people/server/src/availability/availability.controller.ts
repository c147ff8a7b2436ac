import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { Acting, type Caller, CLOCK, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { PeopleDirectory } from '../directory/people-directory';
import { AvailabilityBook, type KnownTimes } from './availability-book';
import { availabilityView } from './availability-view';
import { ChangeAvailability } from './change-availability';

@Controller()
export class AvailabilityController {
  constructor(
    private readonly book: AvailabilityBook,
    private readonly directory: PeopleDirectory,
    private readonly change: ChangeAvailability,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.readAvailability)
  async read(
    @Input() { params }: Checked<typeof catalogue.readAvailability>,
  ): Promise<Answer<typeof catalogue.readAvailability>> {
    if (!(await this.directory.find(params.id))) throw new Refused('person.not-found');
    return this.view(await this.book.read(params.id));
  }

  @Handles(catalogue.changeAvailability)
  async write(
    @Input() { params, body: { version, ...change } }: Checked<typeof catalogue.changeAvailability>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.changeAvailability>> {
    return this.view(await this.change.run(params.id, version, change, caller));
  }

  @Handles(catalogue.readMyAvailability)
  async readMine(@Acting() me: Caller): Promise<Answer<typeof catalogue.readMyAvailability>> {
    return this.view(await this.book.read(me.id));
  }

  @Handles(catalogue.changeMyAvailability)
  async writeMine(
    @Input() { body: { version, ...change } }: Checked<typeof catalogue.changeMyAvailability>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.changeMyAvailability>> {
    return this.view(await this.change.run(me.id, version, change, me));
  }

  private view(times: KnownTimes): Answer<typeof catalogue.readAvailability> {
    return availabilityView(times, this.clock.now());
  }
}
