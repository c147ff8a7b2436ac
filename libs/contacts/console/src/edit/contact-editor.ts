import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, DraftEditor, type Trouble } from '@greenroom/platform/web';
import { NO_POST, OutletNames, type PostDraft } from '../outlets/outlet-names';
import type { Contact } from '../words/contact-in-words';
import {
  type ContactDraft,
  differences,
  draftOf,
  EMPTY,
  factsOf,
  type FaultyField,
  type FieldIssues,
  issuesByField,
  issuesIn,
} from './contact-draft';

/** The draft of one contact: what was read, what is typed, and how it is saved. */
@Injectable()
export class ContactEditor extends DraftEditor<Contact, ContactDraft, FaultyField> {
  private readonly api = inject(ApiClient);
  private readonly names = inject(OutletNames);

  /** Of somebody new; who is known is moved. */
  readonly post = signal<PostDraft>(NO_POST);
  readonly isUnsaved = computed(() => this.changed().length > 0 || (!this.base() && this.post().outlet !== null));

  constructor() {
    super({ called: 'this contact', clash: 'contact.clash', empty: EMPTY, draftOf, differences });
  }

  /**
   * The contact as saved; undefined where that did not succeed, and then it is said why.
   * @param untaken what was typed as an outlet or programme and not chosen
   */
  save(untaken: string): Promise<Contact | undefined> {
    const isPlaced = this.base() ? this.base()!.posts.length > 0 : this.post().outlet !== null;
    return this.saveUnless({
      ...issuesIn(this.draft(), isPlaced || untaken !== ''),
      ...(untaken && { outlet: `“${untaken}” is not chosen yet: press Enter in its field to find or make it.` }),
    });
  }

  protected override read(id: string): Promise<Contact> {
    return this.api.send('readContact', { params: { id } });
  }

  protected override async send(): Promise<Contact> {
    const base = this.base();
    const facts = factsOf(this.draft(), this.changed());
    if (base && this.changed().length === 0) return base;
    if (base)
      return this.api.send('changeContact', { params: { id: base.id }, body: { ...facts, version: base.version } });
    const post = await this.names.made(this.post());
    return this.api.send('addContact', { body: { ...facts, name: this.draft().name.trim(), ...(post && { post }) } });
  }

  protected override issuesOf({ details }: Trouble): FieldIssues {
    const told = details.issues ?? [];
    return issuesByField(told.map(({ path, message }) => ({ field: path.replace(/^body\./, ''), message })));
  }
}
