import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { Acting, type Caller, Handles, Input } from '@greenroom/platform/server';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ExportPerson } from './export-person';

@Controller()
export class ExportController {
  constructor(private readonly exportPerson: ExportPerson) {}

  @Handles(catalogue.exportMe)
  async mine(
    @Acting() me: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.exportMe>> {
    asDownload(response);
    return this.exportPerson.run(me.id, me);
  }

  @Handles(catalogue.exportPerson)
  async of(
    @Input() { params }: Checked<typeof catalogue.exportPerson>,
    @Acting() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.exportPerson>> {
    asDownload(response);
    return this.exportPerson.run(params.id, caller);
  }
}

/** No name in the file's name: it stands in histories of downloads. */
function asDownload(response: Response): void {
  response.setHeader('Content-Disposition', 'attachment; filename="greenroom-export.json"');
  response.setHeader('Cache-Control', 'private, no-store');
}
