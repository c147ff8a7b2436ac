import { computed, inject, Injectable, signal } from '@angular/core';
import { namedSo } from '@greenroom/contacts/domain';
import { tidy } from '@greenroom/kernel';
import { ApiClient, firstInWords, type InputOf, inWords, Trouble } from '@greenroom/platform/web';
import { type Outlet, OutletNames } from './outlet-names';

type Programme = Outlet['programmes'][number];
export type Medium = Outlet['media'][number];

/** An outlet as it is being changed. */
export interface OutletDraft {
  readonly name: string;
  readonly media: readonly Medium[];
  readonly note: string;
  /** Names of its programmes by id. */
  readonly programmes: Readonly<Record<string, string>>;
}

/** Two that have one name now, so that they are to be made one. */
export interface Twice {
  readonly kind: 'outlet' | 'programme';
  readonly stays: Outlet | Programme;
  readonly goes: Outlet | Programme;
}

const NOTHING: OutletDraft = { name: '', media: [], note: '', programmes: {} };

/** The draft of one outlet with its programmes, and how it is saved. */
@Injectable()
export class OutletEditor {
  private readonly api = inject(ApiClient);
  private readonly names = inject(OutletNames);

  private readonly id = signal('');
  private readonly outlet = computed(() => this.names.all().find(({ id }) => id === this.id()));
  readonly draft = signal<OutletDraft>(NOTHING);
  readonly error = signal('');
  readonly isSaving = signal(false);
  /** What would become one by the names that are typed. */
  readonly twice = computed<readonly Twice[]>(() => {
    const outlet = this.outlet();
    if (!outlet) return [];
    const { name, programmes } = this.draft();
    const others = this.names.all().filter(({ id }) => id !== outlet.id);
    const stays = namedSo(others, name);
    const ofProgrammes = outlet.programmes.flatMap((goes): Twice[] => {
      const named = programmes[goes.id] ?? goes.name;
      if (named === goes.name) return [];
      const one = namedSo(
        outlet.programmes.filter(({ id }) => id !== goes.id),
        named,
      );
      return one ? [{ kind: 'programme', stays: one, goes }] : [];
    });
    return [...ofProgrammes, ...(stays ? [{ kind: 'outlet', stays, goes: outlet } as const] : [])];
  });

  open(outlet: Outlet): void {
    this.id.set(outlet.id);
    this.error.set('');
    const programmes = Object.fromEntries(outlet.programmes.map(({ id, name }) => [id, name]));
    this.draft.set({ name: outlet.name, media: outlet.media, note: outlet.note, programmes });
  }

  set(change: Partial<OutletDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
    this.error.set('');
  }

  turn(medium: Medium): void {
    const { media } = this.draft();
    this.set({ media: media.includes(medium) ? media.filter((one) => one !== medium) : [...media, medium] });
  }

  rename(programmeId: string, name: string): void {
    this.set({ programmes: { ...this.draft().programmes, [programmeId]: name } });
  }

  /** Why it cannot be saved as it is; empty: it can. */
  fault(): string {
    const { name, programmes } = this.draft();
    return [name, ...Object.values(programmes)].some((one) => one.trim() === '')
      ? 'Each needs a name. One that was written down twice gets the name of the other.'
      : '';
  }

  /** Returns whether it is saved; else it is said why. What has come about is shown in either case. */
  async save(): Promise<boolean> {
    const outlet = this.outlet();
    if (!outlet || this.isSaving()) return false;
    this.isSaving.set(true);
    this.error.set('');
    try {
      await this.send(outlet, this.twice());
      await this.names.load();
      return true;
    } catch (error) {
      this.error.set(refusalInWords(error));
      await this.names.load().catch(() => undefined);
      return false;
    } finally {
      this.isSaving.set(false);
    }
  }

  private async send(outlet: Outlet, twice: readonly Twice[]): Promise<void> {
    const goes = new Set(twice.map((one) => one.goes.id));
    for (const programme of outlet.programmes.filter(({ id }) => !goes.has(id))) await this.renamed(programme);
    for (const one of twice.filter(({ kind }) => kind === 'programme')) await this.merge(one);
    const facts = factsOf(outlet, this.draft(), goes.has(outlet.id));
    if (Object.keys(facts).length > 0) {
      const body = { ...facts, version: outlet.version };
      await this.api.send('changeOutlet', { params: { id: outlet.id }, body });
      await this.names.load();
    }
    const both = twice.find(({ kind }) => kind === 'outlet');
    if (both) await this.merge({ ...both, goes: this.outlet() ?? both.goes });
  }

  private async renamed({ id, name, version }: Programme): Promise<void> {
    const typed = tidy(this.draft().programmes[id] ?? name) ?? name;
    if (typed === name) return;
    await this.api.send('changeProgramme', { params: { id }, body: { version, name: typed } });
  }

  private async merge({ kind, stays: { id, version }, goes }: Twice): Promise<void> {
    const told = { params: { id }, body: { version, other: { id: goes.id, version: goes.version } } };
    if (kind === 'outlet') await this.api.send('mergeOutlets', told);
    else await this.api.send('mergeProgrammes', told);
  }
}

type Facts = Omit<InputOf<'changeOutlet'>['body'], 'version'>;

/** What is different; the name of one that goes is left as it is. */
function factsOf(outlet: Outlet, draft: OutletDraft, isGoing: boolean): Facts {
  const [name, note] = [tidy(draft.name) ?? '', tidy(draft.note) ?? ''];
  const isMade = draft.media.length !== outlet.media.length || draft.media.some((one) => !outlet.media.includes(one));
  return {
    ...(!isGoing && name !== outlet.name && { name }),
    ...(isMade && { media: [...draft.media] }),
    ...(note !== outlet.note && { note }),
  };
}

function refusalInWords(error: unknown): string {
  if (!(error instanceof Trouble) || !/^(outlet|programme)\.clash$/.test(error.code)) return inWords(error);
  return `${firstInWords(error.details.clash, 'this outlet')} Your names are still in the form: save them again if they hold.`;
}
