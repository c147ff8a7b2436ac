import {
  type Contact,
  type ContactId,
  likenessOf,
  type Likeness,
  nameKey,
  type Post,
} from '@greenroom/contacts/domain';
import { engineOf, statement } from '@greenroom/platform/persistence';
import type { Actor } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { type Asked, ContactTable, PostTable, type Verified } from './contact.table';

/** Who wrote an entry as it is, and when; null: the program did. */
export interface Edited {
  readonly changedBy: Actor | null;
  readonly changedAt: number;
}

/** A contact with all that staff say of them. */
export interface ContactState extends Contact {
  readonly doNotContact: Asked | null;
  readonly verified: Verified | null;
  readonly version: number;
}

/** A contact as it is kept. */
export interface ContactEntry extends ContactState, Edited {}

export interface ContactFilter {
  /** What parts of name, outlet or programme must begin with, each word. */
  readonly q?: string | undefined;
  /** Who is there on `today`. */
  readonly outletId?: string | undefined;
}

const STRENGTH: readonly Likeness[] = ['same-email', 'same-mobile', 'same-name-and-outlet'];
const MOST_WORDS = 8;

/** The people at outlets. */
@Injectable()
export class ContactBook {
  constructor(private readonly dataSource: DataSource) {}

  /** The one of an id, or the one that it was merged into. */
  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<ContactEntry | undefined> {
    const row = await manager.findOneBy(ContactTable, { id });
    return row?.mergedInto ? this.find(row.mergedInto, manager) : (await this.entries([id], manager))[0];
  }

  /** Those of some ids, in the order of these. */
  async entries(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<ContactEntry[]> {
    const rows = await manager.findBy(ContactTable, { id: In([...ids]), mergedInto: IsNull() });
    const posts = await manager.find(PostTable, { where: { contactId: In([...ids]) }, order: { place: 'ASC' } });
    const postsOf = new Map<string, PostTable[]>();
    for (const post of posts) postsOf.set(post.contactId, [...(postsOf.get(post.contactId) ?? []), post]);
    const byId = new Map(rows.map((row) => [row.id, entryOf(row, postsOf.get(row.id) ?? [])]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Who somebody is by now, by each of their ids: their own, and those of entries that were merged into theirs. */
  async ownersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const owners = new Map(ids.map((id) => [id, id]));
    for (let next = [...ids]; next.length > 0;) {
      const rows = await this.dataSource.manager.find(ContactTable, {
        select: { id: true, mergedInto: true },
        where: { mergedInto: In(next) },
      });
      for (const { id, mergedInto } of rows) owners.set(id, owners.get(mergedInto!)!);
      next = rows.map(({ id }) => id);
    }
    return owners;
  }

  /** Ids by name, at most `limit`, those after the contact `after`. */
  async page(filter: ContactFilter, today: string, limit: number, after?: string): Promise<string[]> {
    const { conditions, values } = asked(filter, today);
    const key = engineOf(this.dataSource) === 'postgres' ? 'contact.key collate "C"' : 'contact.key';
    if (after)
      conditions.push(`(${key}, contact.id) > (select ${key}, id from contacts_contact contact where id = :after)`);
    const rows = await statement<{ id: string }>(
      this.dataSource,
      `select contact.id from contacts_contact contact where ${conditions.join(' and ')}
       order by ${key}, contact.id limit :limit`,
      { ...values, after, limit },
    );
    return rows.map(({ id }) => id);
  }

  /** How many a filter finds. `today` tells posts that are held from those that are over. */
  async count(filter: ContactFilter, today: string): Promise<number> {
    const { conditions, values } = asked(filter, today);
    const [row] = await statement<{ n: string | number }>(
      this.dataSource,
      `select count(*) as n from contacts_contact contact where ${conditions.join(' and ')}`,
      values,
    );
    return Number(row!.n);
  }

  /** Others who may be the same person, the surest first. */
  async alike(
    one: Pick<Contact, 'name' | 'email' | 'mobile' | 'posts'> & { readonly id?: string },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<{ contact: ContactEntry; why: Likeness }[]> {
    const other = { mergedInto: IsNull(), ...(one.id && { id: Not(one.id) }) };
    const rows = await manager.find(ContactTable, {
      select: { id: true },
      where: [
        { ...other, key: nameKey(one.name) },
        ...(one.email ? [{ ...other, email: one.email }] : []),
        ...(one.mobile ? [{ ...other, mobile: one.mobile }] : []),
      ],
    });
    const ids = rows.map(({ id }) => id);
    return ids.length === 0 ? [] : alikeIn(one, await this.entries(ids, manager));
  }

  /** Everybody who shares a name, an address or a mobile with one of some. */
  async sharing(
    some: readonly Pick<Contact, 'name' | 'email' | 'mobile'>[],
    manager: EntityManager,
  ): Promise<ContactEntry[]> {
    const other = { mergedInto: IsNull() };
    const rows = await manager.find(ContactTable, {
      select: { id: true },
      where: [
        { ...other, key: In(some.map(({ name }) => nameKey(name))) },
        { ...other, email: In(some.flatMap(({ email }) => email || [])) },
        { ...other, mobile: In(some.flatMap(({ mobile }) => mobile || [])) },
      ],
    });
    const ids = rows.map(({ id }) => id);
    return this.entries(ids, manager);
  }
}

/** Those of some who may be the same person, the surest first. */
export function alikeIn<Known extends Contact>(
  one: Pick<Contact, 'name' | 'email' | 'mobile' | 'posts'>,
  some: readonly Known[],
): { contact: Known; why: Likeness }[] {
  return some
    .flatMap((contact) => {
      const why = likenessOf(known(one), known(contact));
      return why ? [{ contact, why }] : [];
    })
    .sort((a, b) => STRENGTH.indexOf(a.why) - STRENGTH.indexOf(b.why) || (a.contact.id < b.contact.id ? -1 : 1));
}

function known({ name, email, mobile, posts }: Pick<Contact, 'name' | 'email' | 'mobile' | 'posts'>) {
  return { name, email, mobile, outletIds: posts.map(({ outletId }) => outletId) };
}

function entryOf(row: ContactTable, own: readonly PostTable[]): ContactEntry {
  const { name, email, mobile, desk, channel, note, doNotContact, verified, version, changedBy, changedAt } = row;
  return {
    id: row.id as ContactId,
    ...{ name, email, mobile, desk, channel, note, version, changedBy, changedAt },
    posts: own.map(({ outletId, programmeId, role, from, to }) => ({ outletId, programmeId, role, from, to }) as Post),
    doNotContact,
    verified,
    verifiedAt: verified?.at ?? null,
  };
}

function asked({ q = '', outletId }: ContactFilter, today: string) {
  const words = nameKey(q).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const now = `(post.to_day is null or post.to_day >= :today)`;
  const places = `select post.contact_id from contacts_post post`;
  return {
    conditions: [
      'contact.merged_into is null',
      // A key is small letters, figures and single spaces, so nothing in it is a sign of `like`.
      ...words.map(
        (_, at) => `(' ' || contact.key like :word${at}
          or contact.id in (${places} join contacts_outlet outlet on outlet.id = post.outlet_id
            where ' ' || outlet.key like :word${at} and ${now})
          or contact.id in (${places} join contacts_programme programme on programme.id = post.programme_id
            where ' ' || programme.key like :word${at} and ${now}))`,
      ),
      ...(outletId ? [`contact.id in (${places} where post.outlet_id = :outletId and ${now})`] : []),
    ],
    values: {
      ...Object.fromEntries(words.map((word, at) => [`word${at}`, `% ${word}%`])),
      ...((words.length > 0 || outletId) && { today }),
      ...(outletId && { outletId }),
    } as Record<string, unknown>,
  };
}
