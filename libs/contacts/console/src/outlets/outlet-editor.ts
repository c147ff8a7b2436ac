import { computed, inject, Injectable, signal } from '@angular/core';
import { namedSo } from '@greenroom/contacts/domain';
import { listed, tidy } from '@greenroom/kernel';
import { ApiClient, firstInWords, type InputOf, inWords, Trouble } from '@greenroom/platform/web';
import { draftOf, followed, type Medium, NOTHING, type OutletDraft } from './outlet-draft';
import { type Outlet, OutletNames } from './outlet-names';

type Programme = Outlet['programmes'][number];

/** Two that have one name now, so that they are to be made one. */
export interface Twice {
  readonly kind: 'outlet' | 'programme';
  readonly stays: Outlet | Programme;
  readonly goes: Outlet | Programme;
}

/** The draft of one outlet with its programmes, and how it is saved. */
@Injectable()
export class OutletEditor {
  private readonly api = inject(ApiClient);
  private readonly names = inject(OutletNames);

  /** As it was when somebody began to write; after a clash, as it was read then. */
  private readonly base = signal<Outlet | undefined>(undefined);
  private readonly outlet = computed(() => this.names.all().find(({ id }) => id === this.base()?.id));
  readonly draft = signal<OutletDraft>(NOTHING);
  readonly error = signal('');
  readonly isSaving = signal(false);
  /** What would become one by the names that are typed. */
  readonly twice = computed<readonly Twice[]>(() => {
    const [outlet, base] = [this.outlet(), this.base()];
    if (!outlet || !base) return [];
    const { name, programmes } = this.draft();
    const others = this.names.all().filter(({ id }) => id !== outlet.id);
    const stays = name === base.name ? undefined : namedSo(others, name);
    const before = draftOf(base).programmes;
    const ofProgrammes = outlet.programmes.flatMap((goes): Twice[] => {
      const named = programmes[goes.id] ?? goes.name;
      if (named === goes.name || named === before[goes.id]) return [];
      const one = namedSo(
        outlet.programmes.filter(({ id }) => id !== goes.id),
        named,
      );
      return one ? [{ kind: 'programme', stays: one, goes }] : [];
    });
    return [...ofProgrammes, ...(stays ? [{ kind: 'outlet', stays, goes: outlet } as const] : [])];
  });

  open(outlet: Outlet): void {
    this.base.set(outlet);
    this.error.set('');
    this.draft.set(draftOf(outlet));
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
    const base = this.base();
    if (!base || !this.outlet() || this.isSaving()) return false;
    this.isSaving.set(true);
    this.error.set('');
    try {
      await this.send(base, this.twice());
      await this.names.load();
      return true;
    } catch (error) {
      await this.names.load().catch(() => undefined);
      this.error.set(`${refusalInWords(error)}${this.follow(base)}`);
      return false;
    } finally {
      this.isSaving.set(false);
    }
  }

  /** Goes on from what is there by now with all that was typed; says what of that somebody else has made otherwise. */
  private follow(base: Outlet): string {
    const now = this.outlet();
    if (!now) return '';
    const { draft, theirs } = followed(draftOf(base), draftOf(now), this.draft());
    this.base.set(now);
    this.draft.set(draft);
    return theirs.length > 0 ? ` Theirs: ${listed(theirs.map((words) => `“${words}”`))}.` : '';
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
  return `${firstInWords(error.details.clash, 'this outlet')} What you typed is still in the form: save it again if it holds.`;
}
