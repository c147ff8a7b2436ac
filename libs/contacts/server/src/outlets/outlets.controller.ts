import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { type Clock, londonDayOf } from '@greenroom/kernel';
import { Acting, type Actor, CLOCK, Handles, Input } from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';
import { MergeOutlets } from './merge-outlets';
import { OutletBook } from './outlet-book';
import type { OutletTable } from './outlet.table';

@Controller()
export class OutletsController {
  constructor(
    private readonly book: OutletBook,
    private readonly merge: MergeOutlets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Handles(catalogue.listOutlets)
  async list(@Input() { query }: Checked<typeof catalogue.listOutlets>): Promise<Answer<typeof catalogue.listOutlets>> {
    const counts = await this.counts();
    const found = await this.book.list(query.q);
    return {
      items: found.map(({ outlet, programmes }) => ({ ...viewOf(outlet, counts), programmes: [...programmes] })),
    };
  }

  @Handles(catalogue.addOutlet)
  async add(
    @Input() { body }: Checked<typeof catalogue.addOutlet>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.addOutlet>> {
    return viewOf(await this.book.add(body, actor), await this.counts());
  }

  @Handles(catalogue.changeOutlet)
  async change(
    @Input() { params, body: { version, ...facts } }: Checked<typeof catalogue.changeOutlet>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.changeOutlet>> {
    return viewOf(await this.book.change(params.id, version, facts, actor), await this.counts());
  }

  @Handles(catalogue.addProgramme)
  addProgramme(
    @Input() { body: { outletId, ...facts } }: Checked<typeof catalogue.addProgramme>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.addProgramme>> {
    return this.book.addProgramme(outletId, facts, actor);
  }

  @Handles(catalogue.changeProgramme)
  changeProgramme(
    @Input() { params, body: { version, ...facts } }: Checked<typeof catalogue.changeProgramme>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.changeProgramme>> {
    return this.book.changeProgramme(params.id, version, facts, actor);
  }

  @Handles(catalogue.mergeOutlets)
  async mergeOutlets(
    @Input() { params, body: { version, other } }: Checked<typeof catalogue.mergeOutlets>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.mergeOutlets>> {
    return viewOf(await this.merge.outlets({ ...params, version }, other, actor), await this.counts());
  }

  @Handles(catalogue.mergeProgrammes)
  mergeProgrammes(
    @Input() { params, body: { version, other } }: Checked<typeof catalogue.mergeProgrammes>,
    @Acting() actor: Actor,
  ): Promise<Answer<typeof catalogue.mergeProgrammes>> {
    return this.merge.programmes({ ...params, version }, other, actor);
  }

  private counts(): Promise<ReadonlyMap<string, number>> {
    return this.book.contactCounts(londonDayOf(this.clock.now()));
  }
}

function viewOf({ id, name, media, note, version }: OutletTable, counts: ReadonlyMap<string, number>) {
  return { id, name, media: [...media], note, version, contactCount: counts.get(id) ?? 0 };
}
