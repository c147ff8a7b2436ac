import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Actor, Handles, Input } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { Outbox } from '../outbox/outbox';
import { ChangeTemplate } from './change-template';
import { TemplateViews } from './template-views';

@Controller()
export class TemplatesController {
  constructor(
    private readonly views: TemplateViews,
    private readonly change: ChangeTemplate,
    private readonly outbox: Outbox,
  ) {}

  @Handles(catalogue.listMailTemplates)
  async list(): Promise<Answer<typeof catalogue.listMailTemplates>> {
    return { items: await this.views.lines() };
  }

  @Handles(catalogue.readMailTemplate)
  read(
    @Input() { params }: Checked<typeof catalogue.readMailTemplate>,
  ): Promise<Answer<typeof catalogue.readMailTemplate>> {
    return this.views.whole(params.key);
  }

  @Handles(catalogue.writeMailTemplate)
  async write(
    @Input() { params, body }: Checked<typeof catalogue.writeMailTemplate>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.writeMailTemplate>> {
    const { version, ...words } = body;
    await this.change.write(params.key, version, words, actor);
    return this.views.whole(params.key);
  }

  @Handles(catalogue.resetMailTemplate)
  async reset(
    @Input() { params, body }: Checked<typeof catalogue.resetMailTemplate>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.resetMailTemplate>> {
    await this.change.reset(params.key, body.version, actor);
    return this.views.whole(params.key);
  }

  @Handles(catalogue.testMailTemplate)
  async test(
    @Input() { params, body }: Checked<typeof catalogue.testMailTemplate>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.testMailTemplate>> {
    return { to: await this.change.test(params.key, body, actor), isSending: this.outbox.isSending };
  }
}
