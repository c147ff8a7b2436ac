import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Actor, Handles, Input } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { AlertBook } from './alert-book';
import { AlertViews } from './alert-views';

@Controller()
export class AlertsController {
  constructor(
    private readonly book: AlertBook,
    private readonly views: AlertViews,
  ) {}

  @Handles(catalogue.listAlerts)
  async list(@Input() { query }: Checked<typeof catalogue.listAlerts>): Promise<Answer<typeof catalogue.listAlerts>> {
    return { items: await this.views.of(await this.book.list(query.show)) };
  }

  @Handles(catalogue.markAlertSeen)
  async see(
    @Input() { params }: Checked<typeof catalogue.markAlertSeen>,
    @Acting() { id }: Actor,
  ): Promise<Answer<typeof catalogue.markAlertSeen>> {
    return (await this.views.of([await this.book.see(params.id, id)]))[0]!;
  }
}
