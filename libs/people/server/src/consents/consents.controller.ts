import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Caller, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { PeopleDirectory } from '../directory/people-directory';
import { ConsentBook } from './consent-book';
import { agreedConsents, ownConsents } from './consent-views';
import { SayConsent } from './say-consent';

@Controller()
export class ConsentsController {
  constructor(
    private readonly book: ConsentBook,
    private readonly directory: PeopleDirectory,
    private readonly sayConsent: SayConsent,
  ) {}

  @Handles(catalogue.readMyConsents)
  async readMine(@Acting() me: Caller): Promise<Answer<typeof catalogue.readMyConsents>> {
    return ownConsents(this.book, await this.book.events(me.id));
  }

  @Handles(catalogue.sayMyConsent)
  async sayMine(
    @Input() { body }: Checked<typeof catalogue.sayMyConsent>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.sayMyConsent>> {
    await this.sayConsent.run(me.id, { ...body, how: 'portal' }, me);
    return ownConsents(this.book, await this.book.events(me.id));
  }

  @Handles(catalogue.readConsents)
  async read(
    @Input() { params }: Checked<typeof catalogue.readConsents>,
  ): Promise<Answer<typeof catalogue.readConsents>> {
    if (!(await this.directory.find(params.id))) throw new Refused('person.not-found');
    return agreedConsents(this.book, await this.book.events(params.id));
  }

  @Handles(catalogue.recordConsent)
  async record(
    @Input() { params, body }: Checked<typeof catalogue.recordConsent>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.recordConsent>> {
    await this.sayConsent.run(params.id, body, caller);
    return agreedConsents(this.book, await this.book.events(params.id));
  }
}
