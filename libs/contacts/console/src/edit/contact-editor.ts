import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, firstInWords, inWords, Trouble } from '@greenroom/platform/web';
import { NO_POST, OutletNames, type PostDraft } from '../outlets/outlet-names';
import type { Contact } from '../words/contact-in-words';
import {
  carriedOver,
  type ContactDraft,
  differences,
  type DraftField,
  draftOf,
  EMPTY,
  factsOf,
  type FieldIssues,
  issuesByField,
  issuesIn,
  type Met,
} from './contact-draft';

/** What somebody else has made of the contact meanwhile. */
export interface ClashShown extends Omit<Met, 'draft'> {
  readonly words: string;
  readonly theirs: ContactDraft;
}

/** The draft of one contact: what was read, what is typed, and how it is saved. */
@Injectable()
export class ContactEditor {
  private readonly api = inject(ApiClient);
  private readonly names = inject(OutletNames);

  /** As it was read last; undefined for somebody new. */
  readonly base = signal<Contact | undefined>(undefined);
  readonly draft = signal<ContactDraft>(EMPTY);
  /** Of somebody new; who is known is moved. */
  readonly post = signal<PostDraft>(NO_POST);
  readonly issues = signal<FieldIssues>({});
  readonly trouble = signal('');
  readonly clash = signal<ClashShown | undefined>(undefined);
  readonly isSaving = signal(false);
  private readonly baseDraft = computed(() => {
    const base = this.base();
    return base ? draftOf(base) : EMPTY;
  });
  readonly changed = computed(() => differences(this.baseDraft(), this.draft()));
  readonly isUnsaved = computed(() => this.changed().length > 0 || (!this.base() && this.post().outlet !== null));

  open(contact: Contact): void {
    this.base.set(contact);
    this.draft.set(draftOf(contact));
  }

  set(field: DraftField, value: string): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
    if (this.issues()[field]) this.issues.update(({ [field]: _, ...rest }) => rest);
  }

  /** Theirs in place of what was typed in a field that both have changed. */
  takeTheirs(field: DraftField): void {
    const clash = this.clash();
    if (!clash) return;
    this.set(field, clash.theirs[field]);
    this.clash.set({ ...clash, both: clash.both.filter((one) => one !== field), taken: [...clash.taken, field] });
  }

  /**
   * The contact as saved; undefined where that did not succeed, and then it is said why.
   * @param untaken what was typed as an outlet or programme and not chosen
   */
  async save(untaken: string): Promise<Contact | undefined> {
    const isPlaced = this.base() ? this.base()!.posts.length > 0 : this.post().outlet !== null;
    const issues = {
      ...issuesIn(this.draft(), isPlaced || untaken !== ''),
      ...(untaken && { outlet: `“${untaken}” is not chosen yet: press Enter in its field to find or make it.` }),
    };
    this.issues.set(issues);
    this.trouble.set('');
    if (Object.keys(issues).length > 0) return undefined;
    this.isSaving.set(true);
    try {
      const saved = await this.send();
      this.open(saved);
      this.clash.set(undefined);
      return saved;
    } catch (error) {
      await this.refused(error);
      return undefined;
    } finally {
      this.isSaving.set(false);
    }
  }

  private async send(): Promise<Contact> {
    const base = this.base();
    const facts = factsOf(this.draft(), this.changed());
    if (base && this.changed().length === 0) return base;
    if (base)
      return this.api.send('changeContact', { params: { id: base.id }, body: { ...facts, version: base.version } });
    const post = await this.names.made(this.post());
    return this.api.send('addContact', { body: { ...facts, name: this.draft().name.trim(), ...(post && { post }) } });
  }

  private async refused(error: unknown): Promise<void> {
    const base = this.base();
    if (error instanceof Trouble && error.code === 'contact.clash' && base) return this.meet(base, error);
    const told = error instanceof Trouble ? (error.details.issues ?? []) : [];
    const issues = issuesByField(told.map(({ path, message }) => ({ field: path.replace(/^body\./, ''), message })));
    this.issues.set(issues);
    if (Object.keys(issues).length === 0) this.trouble.set(inWords(error));
  }

  /** Puts what was typed on top of what somebody else has saved, and says what came of it. */
  private async meet(base: Contact, { details }: Trouble): Promise<void> {
    try {
      const now = await this.api.send('readContact', { params: { id: base.id } });
      const theirs = draftOf(now);
      const { draft, taken, both } = carriedOver(draftOf(base), theirs, this.draft());
      this.base.set(now);
      this.draft.set(draft);
      this.clash.set({ words: firstInWords(details.clash, 'this contact'), theirs, taken, both });
    } catch (error) {
      this.trouble.set(inWords(error));
    }
  }
}
