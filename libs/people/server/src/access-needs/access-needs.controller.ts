import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Caller, Handles, Input } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';
import { AccessNeeds } from './access-needs';

@Controller()
export class AccessNeedsController {
  constructor(private readonly needs: AccessNeeds) {}

  @Handles(catalogue.readMyAccessNeeds)
  async readMine(@Acting() me: Caller): Promise<Answer<typeof catalogue.readMyAccessNeeds>> {
    return { text: await this.needs.of(me.id) };
  }

  @Handles(catalogue.writeMyAccessNeeds)
  async writeMine(
    @Input() { body }: Checked<typeof catalogue.writeMyAccessNeeds>,
    @Acting() me: Caller,
  ): Promise<Answer<typeof catalogue.writeMyAccessNeeds>> {
    await this.needs.write(me.id, body.text, me);
    return { text: await this.needs.of(me.id) };
  }

  @Handles(catalogue.readAccessNeeds)
  async read(
    @Input() { params }: Checked<typeof catalogue.readAccessNeeds>,
    @Acting() caller: Caller,
  ): Promise<Answer<typeof catalogue.readAccessNeeds>> {
    return { text: await this.needs.read(params.id, caller) };
  }
}
