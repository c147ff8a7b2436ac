import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Actor, Handles, Input } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { MailViews } from './mail-views';
import { OutboxBook } from './outbox-book';

@Controller()
export class OutboxController {
  constructor(
    private readonly book: OutboxBook,
    private readonly views: MailViews,
  ) {}

  @Handles(catalogue.listMails)
  async list(@Input() { query }: Checked<typeof catalogue.listMails>): Promise<Answer<typeof catalogue.listMails>> {
    const { mails, next } = await this.book.page(query.state, query.limit, query.after);
    return {
      items: mails.map((mail) => this.views.line(mail)),
      ...(next !== undefined && { next }),
      isSending: this.book.isSending,
      counts: await this.book.counts(),
    };
  }

  @Handles(catalogue.readMail)
  async read(@Input() { params }: Checked<typeof catalogue.readMail>): Promise<Answer<typeof catalogue.readMail>> {
    return this.views.whole(await this.book.find(params.id));
  }

  @Handles(catalogue.showMailLinks)
  async showLinks(
    @Input() { params }: Checked<typeof catalogue.showMailLinks>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.showMailLinks>> {
    return this.views.withLinks(await this.book.showLinks(params.id, actor));
  }

  @Handles(catalogue.retryMail)
  async retry(
    @Input() { params }: Checked<typeof catalogue.retryMail>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.retryMail>> {
    return this.views.whole(await this.book.retry(params.id, actor));
  }
}
