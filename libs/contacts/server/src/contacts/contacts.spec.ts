import { RecipientWishes } from '@greenroom/notifications/server';
import { AuditTrail, KeyRing, LiveEvents, newId, platformSchema } from '@greenroom/platform/server';
import { Transactions } from '@greenroom/platform/persistence';
import { describeOnEveryDatabase } from '@greenroom/platform/persistence/testing';
import { FixedClock } from '@greenroom/testing';
import type { OutletId, Place, ProgrammeId } from '@greenroom/contacts/domain';
import { contactsSchema } from '../index';
import { ImportContacts, readContactsFile } from '../importing/import-contacts';
import { MergeOutlets } from '../outlets/merge-outlets';
import { OutletBook } from '../outlets/outlet-book';
import { ChangeContact } from './change-contact';
import { ContactBook } from './contact-book';
import { OutletTable, ProgrammeTable } from '../outlets/outlet.table';
import { ContactTable, PostTable, SilencedTable } from './contact.table';
import { Silence } from './silence';

const LEA = { id: newId(), name: 'Lea Officer' };
const TODAY = '2026-11-22';
const EVERYTHING = [PostTable, ContactTable, ProgrammeTable, OutletTable, SilencedTable];

describeOnEveryDatabase('the book of contacts', [platformSchema, contactsSchema], (database) => {
  let outlets: OutletBook;
  let book: ContactBook;
  let change: ChangeContact;
  let silence: Silence;
  let importing: ImportContacts;
  let merging: MergeOutlets;
  let audit: AuditTrail;
  let today: Place;

  beforeEach(async () => {
    for (const table of EVERYTHING)
      await database.dataSource.getRepository(table).createQueryBuilder().delete().execute();
    const clock = new FixedClock(`${TODAY}T10:00:00Z`);
    const transactions = new Transactions(database.dataSource);
    const live = new LiveEvents(database.dataSource, transactions);
    outlets = new OutletBook(database.dataSource, transactions, live, clock);
    book = new ContactBook(database.dataSource);
    const wishes = new RecipientWishes();
    silence = new Silence(database.dataSource, new KeyRing(Buffer.alloc(32, 1)), wishes);
    audit = new AuditTrail(database.dataSource, clock);
    change = new ChangeContact(book, outlets, silence, transactions, audit, live, clock);
    importing = new ImportContacts(transactions, outlets, book, silence, audit, live, clock);
    merging = new MergeOutlets(transactions, audit, live, clock);
    today = await placeOf('BBC', 'Today');
  });

  const placeOf = async (outlet: string, programme?: string): Promise<Place> => {
    const { id: outletId } = await outlets.add({ name: outlet }, LEA);
    const of = programme ? await outlets.addProgramme(outletId, { name: programme }, LEA) : undefined;
    return { outletId: outletId as OutletId, programmeId: (of?.id ?? null) as ProgrammeId | null, role: 'producer' };
  };
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: { code: string; issues: { path: string }[] }) =>
        [error.code, ...error.issues.map(({ path }) => path)].join(' '),
    );
  const found = async (q: string) => (await book.entries(await book.page({ q }, TODAY, 50))).map(({ name }) => name);

  it('has each outlet and programme once, however it is written', async () => {
    const again = await placeOf(' b.b.c ', 'TODAY');
    expect(again).toEqual(today);
    expect((await outlets.list()).map(({ outlet, programmes }) => [outlet.name, programmes.length])).toEqual([
      ['BBC', 1],
    ]);
    expect(await outlets.list('tod')).toHaveLength(1);
    expect(await outlets.list('oday')).toHaveLength(0);
    const { outletId, programmeId } = await placeOf('Sky', 'Breakfast');
    expect(await refusalOf(outlets.change(outletId, 1, { name: 'bbc' }, LEA))).toBe('outlet.known');
    expect(await refusalOf(outlets.change(outletId, 7, { name: 'Sky News' }, LEA))).toBe('outlet.clash');
    expect(await outlets.change(outletId, 1, { name: 'Sky News', media: ['tv'] }, LEA)).toMatchObject({ version: 2 });
    expect(await refusalOf(outlets.addProgramme(newId(), { name: 'X' }, LEA))).toBe('outlet.not-found');
    expect(await refusalOf(outlets.add({ name: ' – ' }, LEA))).toBe('request.invalid body.name');
    expect(await outlets.changeProgramme(programmeId!, 1, { medium: 'tv' }, LEA)).toMatchObject({ medium: 'tv' });
  });

  it('keeps where somebody was when they move, and finds them where they are now', async () => {
    const priya = await change.add({ name: 'Priya Nair', mobile: '07700 900123' }, today, LEA);
    expect(priya).toMatchObject({ mobile: '+447700900123', version: 1, changedBy: LEA });
    const sky = await placeOf('Sky News');
    const moved = await change.move(priya.id, 1, { to: sky }, LEA);
    expect(moved.posts).toEqual([
      { ...today, from: null, to: '2026-11-21' },
      { ...sky, from: TODAY, to: null },
    ]);
    expect([await found('pri na'), await found('sky'), await found('today'), await found('iya')]).toEqual([
      ['Priya Nair'],
      ['Priya Nair'],
      [],
      [],
    ]);
    expect(await outlets.contactCounts(TODAY)).toEqual(new Map([[sky.outletId, 1]]));
    expect(await refusalOf(change.move(priya.id, 1, { to: today }, LEA))).toBe('contact.clash');
    expect(await refusalOf(change.move(priya.id, 2, { to: { ...sky, programmeId: today.programmeId } }, LEA))).toBe(
      'programme.not-found',
    );
  });

  it('lets somebody leave one of two places, and one for nowhere', async () => {
    const sky = await placeOf('Sky News');
    const priya = await change.add({ name: 'Priya Nair' }, today, LEA);
    await change.move(priya.id, 1, { to: sky, leaves: [] }, LEA);
    const left = await change.move(priya.id, 2, { to: null, leaves: [today] }, LEA);
    expect(left.posts).toEqual([
      { ...today, from: null, to: '2026-11-21' },
      { ...sky, from: TODAY, to: null },
    ]);
  });

  it('makes one of two outlets that are one, with their programmes and people', async () => {
    const [b, t] = [await placeOf('BBC News', 'Today'), await placeOf('BBC News', 'Newsnight')];
    const priya = await change.add({ name: 'Priya Nair' }, { ...today, role: null }, LEA);
    await change.move(priya.id, 1, { to: b, leaves: [] }, LEA);
    const tom = await change.add({ name: 'Tom Okoro' }, t, LEA);
    const seen = async () => new Map((await outlets.list()).map(({ outlet }) => [outlet.name, outlet]));
    const [one, other] = ['BBC', 'BBC News'].map(
      (
        (all) => (name: string) =>
          all.get(name)!
      )(await seen()),
    );
    expect(await refusalOf(merging.outlets({ id: one!.id, version: 9 }, other!, LEA))).toBe('outlet.clash');
    await merging.outlets(one!, other!, LEA);

    const [{ outlet, programmes }, ...others] = (await outlets.list()) as [
      Awaited<ReturnType<typeof outlets.list>>[number],
    ];
    expect([others, outlet.name, outlet.version]).toEqual([[], 'BBC', 2]);
    expect(programmes.map(({ name }) => name)).toEqual(['Newsnight', 'Today']);
    expect((await book.find(priya.id))!.posts).toEqual([{ ...today, from: TODAY, to: null }]);
    expect((await book.find(tom.id))!.posts).toEqual([{ ...t, outletId: today.outletId, from: null, to: null }]);
    // What still has the old ids comes to the outlet that stayed.
    expect((await change.move(tom.id, 1, { to: b }, LEA)).posts.at(-1)).toMatchObject(today);
    expect((await outlets.names([b.outletId], [])).get(b.outletId)).toBe('BBC');
    expect(await refusalOf(merging.outlets(outlet, { id: b.outletId, version: 2 }, LEA))).toBe('none');
    expect((await placeOf('BBC News')).outletId).not.toBe(b.outletId);
  });

  it('makes one of two programmes of an outlet', async () => {
    const [radio, other] = [await placeOf('BBC', 'Today programme'), await placeOf('Sky News', 'Breakfast')];
    const tom = await change.add({ name: 'Tom Okoro' }, radio, LEA);
    const [stays, goes, elsewhere] = [today, radio, other].map(({ programmeId }) => ({ id: programmeId!, version: 1 }));
    expect(await refusalOf(merging.programmes(stays!, elsewhere!, LEA))).toBe('programme.same');
    await merging.programmes(stays!, goes!, LEA);
    expect((await book.find(tom.id))!.posts).toEqual([{ ...today, from: null, to: null }]);
    expect(await refusalOf(merging.programmes(stays!, { id: stays!.id, version: 2 }, LEA))).toBe('programme.clash');
  });

  it('notes for the audit what cannot be undone or is promised to somebody', async () => {
    const priya = await change.add({ name: 'Priya Nair' }, today, LEA);
    await change.run(priya.id, 1, { doNotContact: { reason: 'Asked' }, isVerified: true }, LEA);
    await change.run(priya.id, 2, { note: 'Rings at seven.' }, LEA);
    await change.run(priya.id, 3, { doNotContact: null, isVerified: false }, LEA);
    await change.remove(priya.id, 4, LEA);
    const { entries } = await audit.page({ subjectId: priya.id });
    expect(entries.map(({ deed }) => deed).reverse()).toEqual([
      'contact.silenced',
      'contact.verified',
      'contact.silence-lifted',
      'contact.doubted',
      'contact.removed',
    ]);
  });

  it('says which field is wrong, and keeps nothing of it', async () => {
    expect(await refusalOf(change.add({ name: 'Priya', email: 'a@b.example, c@d.example' }, today, LEA))).toBe(
      'request.invalid body.email',
    );
    expect(await refusalOf(change.add({ name: 'Priya' }, undefined, LEA))).toBe('request.invalid body.email');
    expect(await book.count({}, TODAY)).toBe(0);
    expect(await refusalOf(change.run(newId(), 1, { note: 'x' }, LEA))).toBe('contact.not-found');
  });

  it('goes through the book page by page, by name', async () => {
    for (const name of ['Zoë Ark', 'anna Bell', 'Ben Cole', 'Álvaro Diaz']) await change.add({ name }, today, LEA);
    const first = await book.page({}, TODAY, 2);
    const second = await book.page({}, TODAY, 2, first[1]);
    expect((await book.entries([...first, ...second])).map(({ name }) => name)).toEqual([
      'Álvaro Diaz',
      'anna Bell',
      'Ben Cole',
      'Zoë Ark',
    ]);
    expect(await book.count({ outletId: today.outletId }, TODAY)).toBe(4);
  });

  it('makes two entries of one person one, and leads from the one to the other', async () => {
    const stays = await change.add({ name: 'Priya Nair', email: 'p@bbc.example' }, today, LEA);
    const goes = await change.add({ name: 'P Nair', email: 'P@BBC.example', mobile: '07700 900123' }, undefined, LEA);
    await change.run(goes.id, 1, { doNotContact: { reason: 'Asked by phone' }, isVerified: true }, LEA);
    expect((await book.alike(stays)).map(({ contact, why }) => [contact.id, why])).toEqual([[goes.id, 'same-email']]);
    const one = await change.merge(stays.id, 1, { id: goes.id, version: 2 }, LEA);
    expect(one).toMatchObject({
      id: stays.id,
      name: 'Priya Nair',
      mobile: '+447700900123',
      doNotContact: { reason: 'Asked by phone', by: LEA },
      verified: { by: LEA },
      version: 2,
    });
    expect((await book.find(goes.id))?.id).toBe(stays.id);
    expect(await book.count({}, TODAY)).toBe(1);
    const empty = await database.dataSource.manager.findOneByOrFail(ContactTable, { id: goes.id });
    expect([empty.name, empty.email, empty.mobile]).toEqual(['', '', '']);
    expect(await refusalOf(change.merge(stays.id, 2, { id: goes.id, version: 2 }, LEA))).toBe('contact.same');
  });

  it('leaves alone who asked for it, also when they have been forgotten', async () => {
    const priya = await change.add({ name: 'Priya Nair', email: 'p@bbc.example' }, today, LEA);
    expect(await silence.holds('p@bbc.example')).toBe(false);
    await change.run(priya.id, 1, { doNotContact: { reason: 'Asked' } }, LEA);
    expect(await silence.holds('p@bbc.example')).toBe(true);
    await change.remove(priya.id, 2, LEA);
    expect(await book.find(priya.id)).toBeUndefined();
    expect([await silence.holds('p@bbc.example'), await silence.holds('q@bbc.example')]).toEqual([true, false]);
    const kept = await database.dataSource.manager.find(SilencedTable);
    expect(JSON.stringify(kept)).not.toMatch(/bbc|priya/i);

    expect(await silence.holds(' P@BBC.example ')).toBe(true);
    const again = await change.add({ name: 'Priya Nair', email: 'P@bbc.example' }, today, LEA);
    expect(again.doNotContact).not.toBeNull();
    await change.run(again.id, 1, { doNotContact: null }, LEA);
    expect(await silence.holds('p@bbc.example')).toBe(false);
  });

  it('leaves an address alone that somebody who asked for it had, or has under another name', async () => {
    const priya = await change.add({ name: 'Priya Nair', email: 'p@bbc.example' }, today, LEA);
    await change.run(priya.id, 1, { doNotContact: { reason: 'Asked' } }, LEA);
    const other = await change.add({ name: 'P. Nair', email: 'nair@bbc.example' }, today, LEA);
    const marked = await change.run(other.id, 1, { email: 'p@bbc.example' }, LEA);
    expect([other.doNotContact, marked.doNotContact]).toEqual([null, expect.objectContaining({ by: null })]);
    await change.run(priya.id, 2, { email: 'priya@bbc.example' }, LEA);
    await change.run(other.id, 2, { email: 'nair@bbc.example' }, LEA);
    await change.merge(priya.id, 3, { id: other.id, version: 3 }, LEA);
    expect(await silence.holdsFor(other.id, 'unknown@bbc.example')).toBe(true);
    const held = ['p@bbc.example', 'priya@bbc.example', 'nair@bbc.example', 'q@bbc.example'].map((one) =>
      silence.holds(one),
    );
    expect(await Promise.all(held)).toEqual([true, true, true, false]);
  });

  describe('a list', () => {
    const LIST = [
      'Name;Outlet;Programme;Role;Email;Mobile;Shoe',
      'Priya Nair;BBC;Today;producer;p@bbc.example;;44',
      'P. Nair;Sky News;;booker;P@bbc.example;07700 900123;44',
      'Tom Okoro;BBC;PM;editor;;;',
    ].join('\n');

    it('is taken over once, and what we did not know filled in', async () => {
      const { contacts, issues, unknownFields } = readContactsFile(LIST);
      expect([issues, unknownFields]).toEqual([[], ['shoe']]);
      const preview = await importing.preview(contacts, LEA);
      expect(preview.map(({ line, result, why }) => [line, result, why])).toEqual([
        [2, 'added', null],
        [3, 'merged', 'same-email'],
        [4, 'added', null],
      ]);
      expect([await book.count({}, TODAY), (await outlets.list()).length]).toEqual([0, 1]);
      expect(await importing.run(contacts, LEA)).toEqual(preview);
      const [priya] = await book.entries(await book.page({ q: 'priya' }, TODAY, 1));
      expect(priya).toMatchObject({ name: 'Priya Nair', mobile: '+447700900123', posts: [{}, { role: 'booker' }] });
      expect((await importing.run(contacts, LEA)).map(({ result }) => result)).toEqual(['merged', 'merged', 'merged']);
      expect(await book.count({}, TODAY)).toBe(2);
    });

    it('takes a long one in pieces, and knows all of them the next time', async () => {
      const lines = Array.from({ length: 600 }, (_, at) => `Ada Nr${at % 599},BBC,ada${at % 599}@bbc.example`);
      const { contacts } = readContactsFile(['name,outlet,email', ...lines].join('\n'));
      const asked = await change.add({ name: 'Ada Nr7', email: 'ada7@bbc.example' }, today, LEA);
      await change.run(asked.id, 1, { doNotContact: { reason: 'Asked' } }, LEA);
      await change.remove(asked.id, 2, LEA);
      const results = await importing.run(contacts, LEA);
      expect([results[0]!.result, results[599]!.result, await book.count({}, TODAY)]).toEqual(['added', 'merged', 599]);
      const [silent] = await book.entries(await book.page({ q: 'nr7' }, TODAY, 1));
      expect(silent!.doNotContact).toMatchObject({ by: null });
      expect(new Set((await importing.run(contacts, LEA)).map(({ result }) => result))).toEqual(new Set(['merged']));
      expect(await book.count({}, TODAY)).toBe(599);
      const [first] = await book.entries(await book.page({ q: 'nr0' }, TODAY, 1));
      expect(first).toMatchObject({ version: 4, posts: [{}] });
    });

    it('makes nobody one who only shares the address of a desk', async () => {
      const { contacts } = readContactsFile(
        'name,outlet,email,mobile\nPriya Nair,BBC,desk@bbc.example,07700900123\nTom Okoro,BBC,desk@bbc.example,\nP. Nair,BBC,desk@bbc.example,07700900124\n',
      );
      const results = await importing.run(contacts, LEA);
      expect(results.map(({ result, why, noted }) => [result, why, noted])).toEqual([
        ['added', null, []],
        ['added', 'same-email', []],
        ['merged', 'same-email', ['mobile']],
      ]);
      await importing.run(contacts, LEA);
      const [priya] = await book.entries(await book.page({ q: 'priya' }, TODAY, 1));
      expect(priya).toMatchObject({ mobile: '+447700900123', note: 'Another mobile: 07700 900124' });
      expect(await book.count({}, TODAY)).toBe(2);
      expect((await audit.page({ deed: 'contacts.imported' })).entries).not.toEqual([]);
    });

    it('reads what spreadsheets and address books write', () => {
      const { contacts, issues, unknownFields } = readContactsFile(
        [
          'sep=;',
          'First Name;Last Name;Company;Job title;E-mail Address;Mobile phone;Notes;Shoe',
          ';;;;;;;',
          'Nia;Prosser;Skylark News;Senior Producer;nia@skylark.example;7700900101;"Rings at seven.\r\nLikes ""clips"".";40',
          'Declan;Roe;The Ledger;;declan@ledger.example;;He said "hello"; 40; or 41',
          ';;;;;;;',
          'Soraya;;;;;withheld;;',
        ].join('\r\n'),
      );
      expect(contacts).toEqual([
        expect.objectContaining({
          ...{ line: 4, name: 'Nia Prosser', outlet: 'Skylark News', role: 'producer', mobile: '+447700900101' },
          note: 'Rings at seven.\nLikes "clips".\nRole: Senior Producer',
        }),
      ]);
      expect(issues.map(({ line, field }) => [line, field])).toEqual([
        [6, 'line'],
        [8, 'mobile'],
      ]);
      expect(unknownFields).toEqual(['shoe']);
    });

    it.each([
      ['', 'The file is empty.'],
      ['sep=;\n', 'The file is empty.'],
      ['Nia,nia@skylark.example\n', /^The first line must name the columns: name, outlet/],
      ['\uFEFFname,note\r\nZoë,x\r\n\r\nNia,"never closed\r\nTom,', 'A quotation mark in line 4 is never closed.'],
    ])('says of %j as a whole what is wrong', (text, message) => expect(() => readContactsFile(text)).toThrow(message));

    it('says what is wrong in which line', () => {
      const { contacts, issues } = readContactsFile(
        'name,email,mobile\nPriya,nonsense,12\n,a@b.example,\nTom,t@b.example,\n',
      );
      expect(contacts.map(({ name }) => name)).toEqual(['Tom']);
      expect(issues.map(({ line, field }) => [line, field])).toEqual([
        [2, 'email'],
        [2, 'mobile'],
        [3, 'name'],
      ]);
    });
  });
});
