import { inject, Injectable, signal } from '@angular/core';
import type { AskerRole, KnownNames } from '@greenroom/bookings/domain';
import { nameKey, phoneInWords, postsNow, readPhone } from '@greenroom/contacts/domain';
import { londonDayOf } from '@greenroom/kernel';
import type { Named } from '@greenroom/platform/ui';
import { type AnswerOf, ApiClient, SessionStore } from '@greenroom/platform/web';
import { ROLE_CHOICES } from './call-fields';

export type Contact = AnswerOf<'listContacts'>['items'][number];
export type Outlet = AnswerOf<'listOutlets'>['items'][number];

/** Who asks by name; of somebody to be made, the address that a mail came from is known, too. */
export interface NamedAsker extends Named {
  readonly email?: string;
}

/** Who asks, as it is being written down. */
export interface AskerDraft {
  readonly contact: NamedAsker | null;
  readonly outlet: Named | null;
  readonly programme: Named | null;
  readonly role: AskerRole | null;
  /** As it is typed. */
  readonly mobile: string;
}

export const NOBODY: AskerDraft = { contact: null, outlet: null, programme: null, role: null, mobile: '' };

/** What a request holds of who asks. */
export interface AskerIds {
  readonly contactId: string | null;
  readonly outletId: string | null;
  readonly programmeId: string | null;
  readonly askerRole: AskerRole | null;
}

/** The outlets and the people there, as a form of requests needs them. */
@Injectable()
export class AddressBook {
  private readonly api = inject(ApiClient);
  private readonly session = inject(SessionStore);

  readonly outlets = signal<readonly Outlet[]>([]);
  /** Whom it has seen so far. */
  readonly contacts = signal<readonly Contact[]>([]);
  /** What was sought already: whoever is not among the contacts is not in the book. */
  private readonly sought = signal<ReadonlySet<string>>(new Set());
  readonly mayMake = this.session.may('contacts.edit');

  /** @throws Trouble */
  async load(): Promise<void> {
    const [outlets, contacts] = await Promise.all([
      this.api.send('listOutlets', { query: {} }),
      this.api.send('listContacts', { query: { limit: 100 } }),
    ]);
    this.outlets.set(outlets.items);
    this.keep(contacts.items);
    if (!contacts.next) this.sought.set(new Set(['']));
  }

  isSought(typed: string): boolean {
    return this.sought().has('') || this.sought().has(nameKey(typed));
  }

  /** @throws Trouble */
  async seek(typed: string): Promise<void> {
    if (this.isSought(typed)) return;
    const { items } = await this.api.send('listContacts', { query: { q: typed, limit: 20 } });
    this.keep(items);
    this.sought.update((sought) => new Set([...sought, nameKey(typed)]));
  }

  /** What is known by name, for reading a mail; nobody is asked for it. */
  known(): KnownNames {
    const contacts = this.contacts().map((one) => ({
      ...{ id: one.id, email: one.email },
      outletId: placeOf(one)?.outletId ?? null,
    }));
    return { outlets: this.outlets(), contacts };
  }

  contact(id: string | null | undefined): Contact | undefined {
    return this.contacts().find((one) => one.id === id);
  }

  /** Where they may be written to; undefined: nowhere, or they asked not to be. */
  addressOf(named: NamedAsker | null): string | undefined {
    const contact = this.contact(named?.id);
    if (!contact) return named?.email;
    return contact.email !== '' && contact.doNotContact === null ? contact.email : undefined;
  }

  /**
   * The ids of who asks; what is not known yet is made. What was made stays made should a later step fail, so the
   * draft is told of each.
   * @throws Trouble
   */
  async made(draft: AskerDraft, told: (draft: AskerDraft) => void): Promise<AskerIds> {
    let now = draft;
    const note = (more: Partial<AskerDraft>) => told((now = { ...now, ...more }));
    if (now.outlet && !now.outlet.id) {
      const { id } = await this.api.send('addOutlet', { body: { name: now.outlet.name } });
      note({ outlet: { ...now.outlet, id } });
    }
    const outletId = now.outlet?.id ?? null;
    if (now.programme && !now.programme.id && outletId) {
      const { id } = await this.api.send('addProgramme', { body: { outletId, name: now.programme.name } });
      note({ programme: { ...now.programme, id } });
    }
    const programmeId = now.programme?.id ?? null;
    if (now.contact && !now.contact.id) {
      const post = outletId ? { outletId, programmeId, role: now.role } : undefined;
      const { name, email } = now.contact;
      const body = { name, mobile: now.mobile.trim(), ...(email && { email }), ...(post && { post }) };
      const { id } = await this.api.send('addContact', { body });
      note({ contact: { ...now.contact, id } });
    } else if (now.contact?.id) await this.giveMobile(now.contact.id, now.mobile);
    return { contactId: now.contact?.id ?? null, outletId, programmeId, askerRole: now.role };
  }

  private async giveMobile(id: string, typed: string): Promise<void> {
    const mobile = readPhone(typed);
    const seen = this.contact(id);
    if (!mobile || !this.mayMake || seen?.mobile === mobile) return;
    const contact = await this.api.send('readContact', { params: { id } });
    this.keep([contact]);
    if (contact.mobile === mobile) return;
    // A number that somebody else has written there meanwhile is a clash; what else they wrote is not in the way.
    const { version } = seen && seen.mobile !== contact.mobile ? seen : contact;
    this.keep([await this.api.send('changeContact', { params: { id }, body: { version, mobile } })]);
  }

  private keep(contacts: readonly Contact[]): void {
    const fresh = new Set(contacts.map(({ id }) => id));
    this.contacts.update((known) => [...known.filter(({ id }) => !fresh.has(id)), ...contacts]);
  }
}

/** `Nia Prosser, producer, First Light, Skylark News, 07700 900101` */
export function askerInWords({ contact, role, programme, outlet, mobile }: AskerDraft): string {
  const roleWords = ROLE_CHOICES.find(({ value }) => value === role)?.words.toLowerCase();
  return [contact?.name, roleWords, programme?.name, outlet?.name, mobile].filter(Boolean).join(', ') || 'nobody';
}

/** Where a contact is today: the first of several. */
export function placeOf({ posts }: Contact, now = Date.now()): Contact['posts'][number] | undefined {
  return (postsNow(posts as never, londonDayOf(now)) as unknown as Contact['posts'])[0];
}

/** Who asks, once a contact is taken: what is known of them fills what is not written yet. */
export function withContact(draft: AskerDraft, contact: Contact): AskerDraft {
  const place = placeOf(contact);
  const known: Partial<AskerDraft> = {
    contact: { id: contact.id, name: contact.name },
    mobile: contact.mobile ? phoneInWords(contact.mobile) : draft.mobile,
  };
  if (!place || draft.outlet) return { ...draft, ...known, role: draft.role ?? place?.role ?? null };
  return {
    ...known,
    outlet: { id: place.outletId, name: place.outlet },
    programme: place.programmeId ? { id: place.programmeId, name: place.programme ?? '' } : null,
    role: draft.role ?? place.role,
  } as AskerDraft;
}

/** Sentences by what of the asker they are about. */
export function faultsOfAsker({ contact, mobile, outlet }: AskerDraft): {
  readonly contact?: string;
  readonly mobile?: string;
} {
  if (mobile.trim() !== '' && readPhone(mobile) === undefined) return { mobile: 'This is not a phone number.' };
  if (mobile.trim() !== '' && !contact) return { contact: 'Whose number is it? Write down their name.' };
  if (contact && !contact.id && !outlet && mobile.trim() === '')
    return { mobile: 'Give a number, or their outlet, so that they can be found again.' };
  return {};
}
