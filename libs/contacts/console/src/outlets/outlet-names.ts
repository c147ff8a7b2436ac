import { inject, Injectable, signal } from '@angular/core';
import type { Named } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, type InputOf } from '@greenroom/platform/web';

export type Outlet = AnswerOf<'listOutlets'>['items'][number];
export type PostGiven = NonNullable<InputOf<'addContact'>['body']['post']>;

/** Where somebody works, as it is being written down. */
export interface PostDraft {
  readonly outlet: Named | null;
  readonly programme: Named | null;
  readonly role: PostGiven['role'];
}

export const NO_POST: PostDraft = { outlet: null, programme: null, role: null };

/** The outlets and their programmes, read when a screen of contacts needs them. */
@Injectable()
export class OutletNames {
  private readonly api = inject(ApiClient);
  readonly all = signal<readonly Outlet[]>([]);

  /** @throws Trouble */
  async load(): Promise<void> {
    this.all.set((await this.api.send('listOutlets', { query: {} })).items);
  }

  /**
   * The ids of a place; outlet and programme are made where they are not known yet.
   * @throws Trouble
   */
  async made({ outlet, programme, role }: PostDraft): Promise<PostGiven | undefined> {
    if (!outlet) return undefined;
    const outletId = outlet.id ?? (await this.api.send('addOutlet', { body: { name: outlet.name } })).id;
    const programmeId = programme && (programme.id ?? (await this.addProgramme(outletId, programme.name)));
    return { outletId, programmeId, role };
  }

  private async addProgramme(outletId: string, name: string): Promise<string> {
    return (await this.api.send('addProgramme', { body: { outletId, name } })).id;
  }
}
