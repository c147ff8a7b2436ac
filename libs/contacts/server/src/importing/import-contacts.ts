import {
  type At,
  COLUMN_WORDS,
  type ContactIssue,
  inOurWords,
  type Likeness,
  type ListedContact,
  mayBeOneName,
  otherwise,
  type Place,
  readContact,
} from '@greenroom/contacts/domain';
import type { Clock } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, ListError, LiveEvents, readCsv, TOO_LONG } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContactBook } from '../contacts/contact-book';
import { keepContacts, postsAt } from '../contacts/keep-contacts';
import { Silence } from '../contacts/silence';
import { CONTACTS_LOCK, OutletBook } from '../outlets/outlet-book';
import { filledIn, listedAnew } from './by-a-list';
import { LinesInHand } from './lines-in-hand';

const COLUMNS = ['name', 'outlet', 'programme', 'role', 'email', 'mobile', 'desk', 'channel', 'note'] as const;

/** On SQLite everybody who writes waits for the whole list, which takes some seconds. */
const MOST = 10_000;
const AT_ONCE = 250;
const LONGEST_MS = 60_000;

export interface ListIssue {
  readonly line: number;
  /** `line`: the line as a whole. */
  readonly field: ContactIssue['field'] | 'line';
  readonly message: string;
}

/** What a file of contacts holds. Nothing has been stored. */
export interface ContactsFile {
  readonly contacts: readonly (ListedContact & { readonly line: number })[];
  readonly issues: readonly ListIssue[];
  /** Columns that are not ours. */
  readonly unknownFields: readonly string[];
}

/** What came, or would come, of a line. */
export interface Imported {
  readonly line: number;
  readonly name: string;
  readonly outlet: string;
  readonly programme: string;
  readonly result: 'added' | 'merged';
  /** By what somebody was known; of somebody added, what they share with another who has quite another name. */
  readonly why: Likeness | null;
  /** What the book says otherwise: it stays so, and what the list says is noted. */
  readonly noted: readonly ('mobile' | 'desk' | 'email')[];
}

/** @throws ListError when the file as a whole is no list; what is wrong in a line is an issue */
export function readContactsFile(text: string): ContactsFile {
  const contacts: (ListedContact & { line: number })[] = [];
  const issues: ListIssue[] = [];
  const unknown = new Set<string>();
  const lines = readCsv(text, COLUMNS, COLUMN_WORDS);
  if (lines.length > MOST)
    throw new ListError(`The file holds more than ${MOST.toLocaleString('en-GB')} contacts: cut it into parts.`);
  for (const { line, raw, isTooLong } of lines) {
    for (const column of Object.keys(raw)) if (!COLUMNS.includes(column as never) && column) unknown.add(column);
    const read = readContact(inOurWords(raw));
    if (isTooLong) issues.push({ line, field: 'line', message: TOO_LONG });
    else if (read.ok) contacts.push({ ...read.contact, line });
    else issues.push(...read.issues.map((issue) => ({ ...issue, line })));
  }
  return { contacts, issues, unknownFields: [...unknown].sort() };
}

/** Takes contacts over from a list: all of them, or none. Who is known already is filled in, and never overwritten. */
@Injectable()
export class ImportContacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly outlets: OutletBook,
    private readonly book: ContactBook,
    private readonly silence: Silence,
    private readonly audit: AuditTrail,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * All lines or none, in one transaction.
   * @param by null: from the command line
   * @returns what became of each line
   */
  run(contacts: ContactsFile['contacts'], by: Actor | null): Promise<Imported[]> {
    return this.transactions.run(async (manager) => {
      const results = await this.take(contacts, by, manager);
      const whom = by && ({ kind: 'staff', id: by.id } as const);
      if (whom) await this.audit.note(manager, { actor: whom, deed: 'contacts.imported', subject: whom });
      await this.live.publish(manager, 'contact', 'list', 'added');
      return results;
    }, LONGEST_MS);
  }

  /** What `run` would do: it is done, and undone. */
  async preview(contacts: ContactsFile['contacts'], by: Actor | null): Promise<Imported[]> {
    let results: Imported[] = [];
    const undone = new Error('undone');
    await this.transactions
      .run(async (manager) => {
        results = await this.take(contacts, by, manager);
        throw undone;
      }, LONGEST_MS)
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return results;
  }

  private async take(
    contacts: ContactsFile['contacts'],
    by: Actor | null,
    manager: EntityManager,
  ): Promise<Imported[]> {
    await oneAtATime(manager, CONTACTS_LOCK);
    const results: Imported[] = [];
    const places = new Map<string, Promise<At>>();
    for (let at = 0; at < contacts.length; at += AT_ONCE) {
      results.push(...(await this.takeSome(contacts.slice(at, at + AT_ONCE), places, by, manager)));
    }
    return results;
  }

  /** Reads whom some lines may be about in one look, and writes them in another. */
  private async takeSome(
    contacts: ContactsFile['contacts'],
    places: Map<string, Promise<At>>,
    by: Actor | null,
    manager: EntityManager,
  ): Promise<Imported[]> {
    const results: Imported[] = [];
    const lines = new LinesInHand(await this.book.sharing(contacts, manager));
    const asked = await this.silence.sinceWhenOf(
      contacts.map(({ email }) => email),
      manager,
    );
    for (const { line, ...listed } of contacts) {
      const place = await this.placeOf(listed, places, by, manager);
      const alike = lines.alike({ ...listed, posts: postsAt(place) });
      // Several share the address of their desk: who has quite another name is somebody else.
      const known = alike.find(({ contact }) => mayBeOneName(contact.name, listed.name));
      lines.put(known ? filledIn(known.contact, listed, place) : listedAnew(listed, place, asked.get(listed.email)));
      const { name, outlet, programme } = listed;
      results.push({
        ...{ line, name, outlet, programme },
        result: known ? 'merged' : 'added',
        why: (known ?? alike[0])?.why ?? null,
        noted: known ? otherwise(known.contact, listed) : [],
      });
    }
    await keepContacts(manager, lines.all(), { changedBy: by, changedAt: this.clock.now() });
    return results;
  }

  /** Each outlet and programme is found, or made, once for a list. */
  private async placeOf(
    { outlet, programme, role }: ListedContact,
    found: Map<string, Promise<At>>,
    by: Actor | null,
    manager: EntityManager,
  ): Promise<Place | undefined> {
    if (outlet === '') return undefined;
    const key = JSON.stringify([outlet, programme]);
    const at = found.get(key) ?? this.findPlace(outlet, programme, by, manager);
    found.set(key, at);
    return { ...(await at), role };
  }

  private async findPlace(outlet: string, programme: string, by: Actor | null, manager: EntityManager): Promise<At> {
    const { id: outletId } = await this.outlets.addWithin(manager, { name: outlet }, by);
    const of = programme ? await this.outlets.addProgrammeWithin(manager, outletId, { name: programme }, by) : null;
    return { outletId, programmeId: of?.id ?? null } as At;
  }
}
