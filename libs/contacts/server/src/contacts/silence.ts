import { RecipientWishes } from '@greenroom/notifications/server';
import { KeyRing } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { ContactTable, SilencedTable } from './contact.table';

const PURPOSE = 'contacts.silenced';

/** Whom not to write to: those in the book who asked for it, and those who asked and were forgotten since. */
@Injectable()
export class Silence implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: KeyRing,
    private readonly wishes: RecipientWishes,
  ) {}

  /** Every mail to a contact is held to it, whoever writes it: its recipient is `{kind: 'contact', id}`. */
  onModuleInit(): void {
    this.wishes.heed('contact', (address, id) => this.holdsFor(id, address));
  }

  /** Whether a contact asked not to be contacted, or whoever has an address did. */
  async holdsFor(id: string, email: string): Promise<boolean> {
    const known = await this.dataSource.manager.findOneBy(ContactTable, { id });
    if (known?.mergedInto) return this.holdsFor(known.mergedInto, email);
    return (known?.doNotContact ?? null) !== null || this.holds(email);
  }

  /** Whether whoever has an address asked not to be contacted. */
  async holds(email: string, manager: EntityManager = this.dataSource.manager): Promise<boolean> {
    return (await this.sinceWhen(email, manager)) !== undefined;
  }

  /** Since when; undefined: they have not asked. */
  async sinceWhen(email: string, manager: EntityManager): Promise<number | undefined> {
    const address = email.trim().toLowerCase();
    if (address === '') return undefined;
    const asked = { email: address, doNotContact: Not(IsNull()), mergedInto: IsNull() };
    const known = await manager.findOneBy(ContactTable, asked);
    if (known) return known.doNotContact!.since;
    const row = await manager.findOneBy(SilencedTable, { key: this.keyOf(address) });
    return row ? Number(row.since) : undefined;
  }

  /** Since when, by address; no entry for those who have not asked. */
  async sinceWhenOf(emails: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, number>> {
    const keys = new Map(emails.filter(Boolean).map((email) => [this.keyOf(email), email]));
    const kept = await manager.findBy(SilencedTable, { key: In([...keys.keys()]) });
    const known = await manager.find(ContactTable, {
      where: { email: In([...keys.values()]), doNotContact: Not(IsNull()), mergedInto: IsNull() },
    });
    return new Map([
      ...kept.map(({ key, since }) => [keys.get(key)!, Number(since)] as const),
      ...known.map(({ email, doNotContact }) => [email, doNotContact!.since] as const),
    ]);
  }

  /** Remembers that an address asked not to be written to; also when its contact is forgotten. `since` in milliseconds. */
  async keep(email: string, since: number, manager: EntityManager): Promise<void> {
    if (email !== '') await manager.upsert(SilencedTable, { key: this.keyOf(email), since: String(since) }, ['key']);
  }

  /** They may be written to again. */
  async lift(email: string, manager: EntityManager): Promise<void> {
    if (email !== '') await manager.delete(SilencedTable, { key: this.keyOf(email) });
  }

  private keyOf(email: string): string {
    return this.keys.pseudonym(PURPOSE, email.trim().toLowerCase());
  }
}
